"""The zone in which a page's newsroom writes, where its times name none."""

from __future__ import annotations

#: Countries of one zone by their domain; countries of several (us, ru, br, au, ca, mx, id) say nothing.
_COUNTRIES = {
    "at": "Europe/Vienna", "be": "Europe/Brussels", "bg": "Europe/Sofia", "ch": "Europe/Zurich", "cn": "Asia/Shanghai",
    "cz": "Europe/Prague", "de": "Europe/Berlin", "dk": "Europe/Copenhagen", "es": "Europe/Madrid",
    "fi": "Europe/Helsinki", "fr": "Europe/Paris", "gr": "Europe/Athens", "hk": "Asia/Hong_Kong",
    "hr": "Europe/Zagreb", "hu": "Europe/Budapest", "ie": "Europe/Dublin", "il": "Asia/Jerusalem",
    "in": "Asia/Kolkata", "it": "Europe/Rome", "jp": "Asia/Tokyo", "ke": "Africa/Nairobi", "kr": "Asia/Seoul",
    "li": "Europe/Vaduz", "lu": "Europe/Luxembourg", "my": "Asia/Kuala_Lumpur", "ng": "Africa/Lagos",
    "nl": "Europe/Amsterdam", "no": "Europe/Oslo", "nz": "Pacific/Auckland", "pe": "America/Lima",
    "ph": "Asia/Manila", "pk": "Asia/Karachi", "pl": "Europe/Warsaw", "pt": "Europe/Lisbon", "py": "America/Asuncion",
    "ro": "Europe/Bucharest", "rs": "Europe/Belgrade", "se": "Europe/Stockholm", "sg": "Asia/Singapore",
    "sk": "Europe/Bratislava", "th": "Asia/Bangkok", "tr": "Europe/Istanbul", "tw": "Asia/Taipei",
    "tz": "Africa/Dar_es_Salaam", "ua": "Europe/Kyiv", "uk": "Europe/London", "vn": "Asia/Ho_Chi_Minh",
    "za": "Africa/Johannesburg",
}  # fmt: skip
#: Languages that are written in one zone, or nearly so.
_LANGUAGES = {
    "bg": "bg", "cs": "cz", "da": "dk", "de": "de", "el": "gr", "fi": "fi", "fr": "fr", "he": "il", "hr": "hr",
    "hu": "hu", "it": "it", "ja": "jp", "ko": "kr", "nb": "no", "nl": "nl", "no": "no", "pl": "pl", "ro": "ro",
    "sk": "sk", "sv": "se", "th": "th", "tr": "tr", "uk": "ua", "vi": "vn",
}  # fmt: skip


def home_zone(language: str | None, host: str = "", locale: str = "") -> str | None:
    """The zone of a page's country (its locale's, as in "de-CH", or its domain's), or of its language; None: not known.

    A page in Korean is of Seoul whatever its domain.

    >>> home_zone("de", "www.example.ch"), home_zone("en", "example.com"), home_zone("ko", "example.com")
    ('Europe/Zurich', None, 'Asia/Seoul')
    """
    if language == "ko":
        return _COUNTRIES["kr"]
    country = locale.replace("_", "-").partition("-")[2].lower()
    domain = host.rpartition(".")[2].lower()
    for code in (domain, {"gb": "uk"}.get(country, country), _LANGUAGES.get(language or "", "")):
        if zone := _COUNTRIES.get(code):
            return zone
    return None
