"""Korean agencies, papers and broadcasters that know one article under several addresses, by registrable domain."""

from __future__ import annotations

from newstrail.core.urls.numbering import Numbered, Q, family

#: The first that fits gives the form. Editions in other languages have articles of their own under the same number.
PAPERS: dict[str, tuple[Numbered, ...]] = {
    # ── agencies: kind, date, department and number in one word ──
    "yna.co.kr": tuple(
        family(hosts, f"https://{name}.yna.co.kr/view/{{id}}", r"/.*?\b(?P<id>[A-Z]{3}\d{14,20})")
        for name, hosts in (("www", "www -"), ("en", "en m-en"), ("cn", "cn m-cn"), ("jp", "jp m-jp"))
    ),
    "yonhapnews.co.kr": (
        # "/bulletin/2016/01/02/0200000000AKR20160102000100001.HTML"
        family("www app -", "https://www.yna.co.kr/view/{id}", r"/.*?(?P<id>[A-Z]{3}\d{17})"),
        family("english", "https://en.yna.co.kr/view/{id}", r"/.*?(?P<id>[A-Z]{3}\d{17})"),
    ),
    "newsis.com": (
        family(
            "www nwww mobile n -",
            "https://www.newsis.com/view/{id}",
            r"/(?:ar_detail/)?view.*?\b(?P<id>N[A-Z]{3}\d{8}_\d{10})",
        ),
    ),
    "news1.kr": (
        family(
            "www star -",
            "https://www.news1.kr/articles/{id}",
            r"/articles/?\??(?P<id>\d{6,})",
            r"/(?:politics|nk|society|local|world|economy|finance|realestate|industry|it-science|bio|entertain|sports"
            r"|life-culture|opinion)/(?:[a-z-]+/)?(?P<id>\d{7,})",
        ),
    ),
    # ── dailies ──
    "joins.com": (
        family("news mnews", "https://www.joongang.co.kr/article/{id}", r"/(?:amp)?article/(?:olink/)?(?P<id>\d{7,})"),
        family(
            "koreajoongangdaily",
            "https://koreajoongangdaily.joins.com/news/{id}",
            r"/(?:news/)?\d{4}[-/]\d\d[-/]\d\d/.+/(?P<id>\d{7})(?:\.html)?",
        ),
        family("news.jtbc", "https://news.jtbc.co.kr/article/{id}", rf"/article/article\.aspx{Q}news_id=(?P<id>NB\d+)"),
    ),
    "joongang.co.kr": (
        family("www mnews -", "https://www.joongang.co.kr/article/{id}", r"/(?:amp)?article/(?P<id>\d{7,})"),
    ),
    "donga.com": (
        family(
            "www news -",
            "https://www.donga.com/news/article/all/{day}/{id}",
            r"/news/(?:amp/)?(?:\w+/)?(?:article/)?(?:all|amp)/(?P<day>\d{8})/(?P<id>\d{6,})",
            r"/(?:\w+/)?\d/all/(?P<day>\d{8})/(?P<id>\d{6,})",
        ),
    ),
    "hani.co.kr": (family("www -", "https://www.hani.co.kr/arti/{id}.html", r"/arti/(?:\w+/)*(?P<id>\d{5,})\.html"),),
    "khan.co.kr": (
        family(
            "www news biz -",
            "https://www.khan.co.kr/article/{id}",
            r"/(?:[A-Za-z_-]+/)*article/(?P<id>\d{12,})",
            rf"/(?:[a-z_-]+/)*(?:khan_art_view|view)\.html{Q}art_?id=(?P<id>\d{{12,}})",
        ),
        family(
            "sports",
            "https://sports.khan.co.kr/article/{id}",
            r"/(?:[a-z_-]+/)*article/(?P<id>\d{12,})",
            rf"/(?:[a-z_-]+/)*(?:sk_index|view)\.html{Q}art_?id=(?P<id>\d{{12,}})",
        ),
    ),
    "kmib.co.kr": (
        family(
            "news www",
            "https://www.kmib.co.kr/article/view.asp?arcid={id}",
            rf"/(?:article/)?(?:view|print)\.asp{Q}arcid=(?P<id>\d{{8,}})",
        ),
    ),
    "segye.com": (family("www -", "https://www.segye.com/newsView/{id}", r"/(?:news)?view/(?P<id>\d{14})"),),
    "hankookilbo.com": (
        family("www -", "https://www.hankookilbo.com/News/Read/{id}", r"/news/(?:read|article)/(?P<id>A\d{16,20})"),
    ),
    "seoul.co.kr": (
        family(
            "www -",
            "https://www.seoul.co.kr/news/newsView.php?id={id}",
            rf"/news/newsview\.php{Q}id=(?P<id>\d{{14}})",
            r"/news/(?:\w+/)*\d{4}/\d\d/\d\d/(?P<id>\d{14})",
        ),
    ),
    "munhwa.com": (
        family("www -", "https://www.munhwa.com/news/view.html?no={id}", rf"/m?news/view\.html{Q}no=(?P<id>\d{{14,}})"),
    ),
    "nocutnews.co.kr": (family("www -", "https://www.nocutnews.co.kr/news/{id}", r"/news/(?:amp/)?(?P<id>\d{4,})"),),
    # ── in English ──
    "koreaherald.com": (
        family("www news -", "https://www.koreaherald.com/view.php?ud={id}", rf"/view\.php{Q}ud=(?P<id>\d{{14,}})"),
        family("www news -", "https://www.koreaherald.com/article/{id}", r"/article/(?P<id>\d{6,})"),
    ),
    "koreatimes.co.kr": (
        family(
            "www -",
            "https://www.koreatimes.co.kr/{id}",
            r"/www/\w+/\d{4}/\d\d/\d+_(?P<id>\d{5,})\.html",
            rf"/(?:www2/common/viewpage|pages/article)\.asp{Q}newsidx=(?P<id>\d{{5,}})",
        ),
    ),
    # ── business and trade ──
    "hankyung.com": (
        family(
            "www news stock land plus -",
            "https://www.hankyung.com/article/{id}",
            r"/(?:[a-z-]+/)?(?:amp/)?article/(?:amp/)?(?P<id>\d{10,}[a-z]?)",
            r"/(?P<id>\d{12}[a-z])",
            rf"/apps/newsinside\.view{Q}aid=(?P<id>\d{{12}}[a-z]?)",
        ),
    ),
    "mk.co.kr": (
        family("www -", "https://www.mk.co.kr/article/{id}", r"/(?:amp/)?(?:(?:news/[a-z-]+|article)/)?(?P<id>\d{7,})"),
    ),
    "sedaily.com": (
        family(
            "www signal -",
            "https://www.sedaily.com/NewsView/{id}",
            r"/newsview(?:amp)?/(?:amp/)?(?P<id>[0-9a-z]{10})",
        ),
    ),
    "edaily.co.kr": (
        family(
            "www www2 news marketin starin -",
            "https://www.edaily.co.kr/News/Read?newsId={id}",
            rf"/.*?(?:reade?|newsread\.edy|newspath\.asp|news_view\.asp|newsread_m\.asp|detail\.asp){Q}"
            r"newsid=(?P<id>\d{15,})",
            r"/news/read/(?P<id>\d{15,})",
        ),
    ),
    "mt.co.kr": (
        family(
            "news www -",
            "https://news.mt.co.kr/mtview.php?no={id}",
            rf"/(?:mtview|newsview|view_amp|renew/view(?:_amp)?)\.(?:php|html){Q}no=(?P<id>\d{{16,}})",
            r"/[a-z-]+/\d{4}/\d\d/\d\d/(?P<id>\d{16,})",
        ),
    ),
    "thebell.co.kr": (
        family(
            "www -",
            "https://www.thebell.co.kr/front/newsview.asp?key={id}",
            rf"/(?:[a-z]+/)*(?:newsview|articleview)\.asp{Q}(?:news)?key=(?P<id>\d{{20,}})",
        ),
    ),
    "dt.co.kr": (
        family(
            "www -",
            "https://www.dt.co.kr/contents.html?article_no={id}",
            rf"/contents\.html?{Q}article_no=(?P<id>\d{{16,}})",
        ),
    ),
    "etnews.com": (
        family(
            "www -",
            "https://www.etnews.com/{id}",
            r"/(?:amp/)?(?P<id>\d{14})",
            rf"/news/article\.html{Q}id=(?P<id>\d{{14}})",
        ),
    ),
    "zdnet.co.kr": (
        family(
            "www -",
            "https://zdnet.co.kr/view/?no={id}",
            rf"/(?:view(?:/amp)?/?|(?:news/)?news_view\.asp|article\.asp){Q}(?:no|artice_id|article_id)=(?P<id>\d{{14}})",
        ),
    ),
    "inews24.com": (
        family(
            "www -",
            "https://www.inews24.com/view/{id}",
            r"/(?:view|v)/(?P<id>\d{5,})",
            rf"/php/news_view\.php{Q}g_serial=(?P<id>\d{{5,}})",
        ),
    ),
    "ddaily.co.kr": (family("www -", "https://www.ddaily.co.kr/page/view/{id}", r"/(?:m/)?page/view/(?P<id>\d{16,})"),),
    "ajunews.com": (family("www -", "https://www.ajunews.com/view/{id}", r"/(?:amp/)?view/(?:amp/)?(?P<id>\d{14,})"),),
    "etoday.co.kr": (
        family(
            "www -",
            "https://www.etoday.co.kr/news/view/{id}",
            r"/news/(?:amp/)?view/(?P<id>\d{5,})",
            rf"/(?:(?:amp/)?view|news/section/newsview)\.php{Q}idxno=(?P<id>\d{{5,}})",
        ),
    ),
    "fnnews.com": (
        family("www -", "https://www.fnnews.com/news/{id}", r"/(?:amp/)?(?:(?:amp)?news|article)/(?P<id>\d{18})"),
    ),
    "asiae.co.kr": (
        family(
            "view cm www -",
            "https://view.asiae.co.kr/article/{id}",
            r"/(?:[a-z-]+/)*article/(?:amp/)?(?P<id>\d{16,})",
            rf"/news/view\.htm{Q}idxno=(?P<id>\d{{16,}})",
        ),
    ),
    "heraldcorp.com": (
        family(
            "news biz mbiz www -",
            "https://biz.heraldcorp.com/view.php?ud={id}",
            rf"/(?:amp/)?view\.php{Q}ud=(?P<id>\d{{14,}})",
        ),
        family("news biz mbiz www -", "https://biz.heraldcorp.com/article/{id}", r"/article/(?P<id>\d{6,})"),
    ),
    # ── broadcasters ──
    "sbs.co.kr": (
        family(
            "news mnews",
            "https://news.sbs.co.kr/news/endPage.do?news_id={id}",
            rf"/(?:[a-z]+/)*(?:endpage\.do|news(?:\.amp)?|news_end\.do){Q}news_?id=(?P<id>N\d{{8,}})",
        ),
    ),
    "kbs.co.kr": (
        family(
            "news mn",
            "https://news.kbs.co.kr/news/pc/view/view.do?ncd={id}",
            rf"/(?:[a-z]+/)*(?:view|amp|news_view)\.(?:do|html){Q}ncd=(?P<id>\d{{5,}})",
        ),
    ),
    "imbc.com": (
        # the number behind the bar is that of the programme or section
        family("imnews", "https://imnews.imbc.com/article/{id}", r"/(?:\w+/)*article/(?P<id>\d{6,})_\d+\.html"),
    ),
    "ytn.co.kr": (
        # a section, and the second and number of the article
        family(
            "www -",
            "https://www.ytn.co.kr/_ln/{id}",
            r"/_ln/\d{4}_(?P<id>\d{18})",
            rf"/news_view\.php{Q}key=(?P<id>\d{{18}})",
        ),
    ),
    "jtbc.co.kr": (
        family(
            "news mnews",
            "https://news.jtbc.co.kr/article/{id}",
            r"/article/(?P<id>NB\d+)",
            rf"/(?:news/)?article(?:/article)?\.aspx{Q}news_id=(?P<id>NB\d+)",
        ),
    ),
    "mbn.co.kr": (
        family(
            "www -",
            "https://www.mbn.co.kr/news/{id}",
            r"/news/[a-z]+/(?P<id>\d{6,})",
            rf"/pages/news/newsview\.php{Q}news_seq_no=(?P<id>\d{{6,}})",
        ),
    ),
}
