"""Parameters that say how a reader came to an article, not which article it is.

Three kinds, from safest down: names that trackers own; names that are noise on one site; and common words (`ref`,
`from`, `source`), which go only where their value names a channel ("rss", "twitter"), for on another site the same
word may hold the article's number.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Families of which every member is a tracker.
_FAMILIES = re.compile(
    r"""(?:utm|mtm|otm|itm|ga|piwik|matomo|hsa|guce|spot_im)_.+
    | pk_(?:campaign|kwd|keyword|source|medium|content|cid)
    | at_(?:medium|campaign|custom\d|creation|emailtype|format|network|variant|(?:link|bbc|ptr|send|recipient).*)
    | ns_(?:mchannel|campaign|source|linkname|fee)
    | n_(?:media|query|rank|ad|ad_group|keyword|keyword_id|campaign_type|cid)
    | amp_(?:js_v|gsa|ct) | hmb_(?:campaign|medium|source)
    | fb_(?:action_ids|action_types|source|ref|comment_id) | action_(?:object|type|ref)_map
    | __hs(?:fp|sc|tc) | oly_(?:anon|enc)_id | vero_(?:conv|id) | mc_(?:eid|cid|tc) | em(?:ci|di)
    | sc_(?:campaign|channel|cid|src) | wt_z?mc | trk(?:info|email)? | dm_i""",
    re.VERBOSE,
)
_NAMES = _words(
    """
    utm fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid ymclid twclid ttclid li_fat_id igshid igsh srsltid
    mkt_tok _hsenc _hsmi hsctatracking rb_clickid s_cid s_kwcid icid ncid _ga _gl _ke gs_l xtor echobox cmpid
    __twitter_impression _openstat wtrid os_ehash guccounter soc_src soc_trk taid tblci dicbo oborigurl ftag mbid usqp
    noamp nonamp rssfeed feed_tracker tracking_source trackingsource traffic_source ml_subscriber ml_subscriber_hash
    cvid ref_src ref_url wickedid tw_source kakao_from nflike napm sharetype sharedid sharedfrom share_from share_token
    sr_share unlocked_article_code
    """
)
#: Noise, but for a bare number: of a CMS that counts its articles so.
_UNNUMBERED = _words("rss spm scm")
_BARE_NUMBER = re.compile(r"\d{3,}")
#: Common words, noise only where the value names a channel.
_COMMON = _words(
    """
    ref referrer referer refer from src source via share shared feed feedtype cmp cid campaign medium channel partner
    partnerid origin track mid ito feature input output outputtype fm oref eref iref adid click spt sr siteid recirc xid
    """
)
_CHANNEL = re.compile(
    r"""(?:.*[-_.:/\s])?(?:rss\d?|rdf|feeds?|atom|xml|rssfeed|rss-feed|defrss|feedburner|aggregator
    |twitter|tw|x|facebook|fb|instagram|insta|kakao(?:talk|story|tv)?|telegram|whatsapp|linkedin|reddit|sns|social
    |naver|daum|google|googlenews|google_?news|gnews|bing|yahoo|yandex|yxnews|dzen|mailru|rambler|flipboard|pocket
    |smartnews|apple_?news|newsstand|newsletters?|e?mail|push|app|share|home|homepage|main|sidebar|related|popular
    |recommend(?:ed)?|mostread|internal|external)(?:[-_.:/\s].*)?""",
    re.VERBOSE,
)
#: A number that long is an article's, whatever word stands before it.
_NUMBER = re.compile(r"\d{5}")

#: Names that are noise on one registrable domain.
_ON_SITE = {
    domain: _words(names)
    for domain, names in {
        # Korean papers and portals
        "chosun.com": "outputtype gnb_code _gw",
        "donga.com": "cm cf gid",
        "hani.co.kr": "_fr _ns dable",
        "joins.com": "cloc",
        "joongang.co.kr": "cloc",
        "khan.co.kr": "nv pt kh_rss",
        "kmib.co.kr": "code sid1 cp",
        "nate.com": "mid modit",
        "newsis.com": "cid pid",
        "segye.com": "outurl",
        "seoul.co.kr": "wlog_tag3 wlog_sub",
        "yna.co.kr": "section input site mobile",
        # English and other press
        "barrons.com": "mod reflink st",
        "bbc.co.uk": "ocid intlink_from_url",
        "bbc.com": "ocid intlink_from_url",
        "bloomberg.com": "srnd sref leadsource",
        "cnbc.com": "__source tpcc",
        "cnn.com": "hpt eref iref",
        "dailymail.co.uk": "ito",
        "dw.com": "maca",
        "economist.com": "fsrc etear",
        "espncricinfo.com": "cmp",
        "forbes.com": "sh ss ctpv",
        "huffingtonpost.com": "ir",
        "huffpost.com": "ir",
        "latimes.com": "track",
        "marketwatch.com": "mod link siteid reflink",
        "medium.com": "source sk",
        "msn.com": "ocid pc ei",
        "nytimes.com": "smid smtyp smprod partner emc nl te ref rref hp src",
        "reuters.com": "feedtype feedname rpc edition-redirect",
        "substack.com": "r s publication_id post_id isfreemail triedredirect token",
        "techcrunch.com": "tpcc",
        "theguardian.com": "cmp intcmp",
        "thisismoney.co.uk": "ito",
        "wsj.com": "mod reflink st",
        # platforms
        "google.com": "oc ved usg sa",
        "twitter.com": "s t",
        "x.com": "s t",
        "youtube.com": "si feature pp ab_channel",
    }.items()
}


def is_noise(name: str, value: str, local: frozenset[str]) -> bool:
    """Whether a parameter says nothing about which article it is; `name` in lower case, `local` from `noise_on`."""
    if name in _NAMES or name in local:
        return True
    if name in _UNNUMBERED:
        return not _BARE_NUMBER.fullmatch(value)
    if name in _COMMON:
        return _CHANNEL.fullmatch(value.lower()) is not None and not _NUMBER.search(value)
    return _FAMILIES.fullmatch(name) is not None


def noise_on(domain: str) -> frozenset[str]:
    """The names that are noise on this registrable domain."""
    return _ON_SITE.get(domain, frozenset())
