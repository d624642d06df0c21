"""Addresses: which are the web's, whose they are, and which name one article.

`canonical` is a key: two addresses of one article give one string, two articles never do. What is requested is the
address as it was given (some servers insist on a slash or a parameter); what is stored and compared is the key.
"""

from newstrail.core.urls.canonical import canonical
from newstrail.core.urls.parts import absolute, authority, host, is_web, site

__all__ = ["absolute", "authority", "canonical", "host", "is_web", "site"]
