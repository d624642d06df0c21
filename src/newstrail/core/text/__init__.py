"""Text: cleaned at one place, decoded at one place, cut into sentences, made comparable."""

from newstrail.core.text.charset import decode
from newstrail.core.text.cleaning import clean, fold, squash
from newstrail.core.text.language import language
from newstrail.core.text.sentences import passage, sentences

__all__ = ["clean", "decode", "fold", "language", "passage", "sentences", "squash"]
