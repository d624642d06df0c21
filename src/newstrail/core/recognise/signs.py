"""Korean: the words and forms around a name that tell a company from another noun."""

from __future__ import annotations

import re

#: Towns, districts, offices and teams.
PLACE = re.compile(
    r"^[가-힣]{2}(?:시|군|구|읍|면|동|리|역|항|도)$|^[가-힣]{2,}주$|^[가-힣]{2,4}(?:위|청|부|대|군|팀|원|과|국)$"
)
#: Forms of verbs and adjectives, whose last syllables look like a particle.
VERBAL = re.compile(
    r"(?:해|하여|되어|받아|줄여|늘려|보니|는데|면서|려고|도록|지만|거나|든지|있어|없어|했고|됐고|하자|이끄|미치|되|"
    r"하|시키|된|할|던|는|위한|통한|따른|대한|관한|갖춘|만든|받은|적인|중인|롭게|스런|같은)$|^[가-힣]한$"
)
#: Particles of what a sentence is about.
SUBJECT = frozenset({"은", "는", "이", "가", "도", "측은", "측이"})
#: Posts and things that only a company has; a person's name never stands before the second kind.
POST = re.compile(
    r"(?:대표|대표이사|CEO|최고경영자|최고기술책임자|CTO|CFO|COO|회장|부회장|사장|부사장|전무|상무|창업자|공동창업자|"
    r"창립자|본부장|연구원|애널리스트|이사|대표이사\s?사장)"
)
THING = re.compile(
    r"(?:관계자|측|주가|지분|임직원|본사|경영진|이사회|대변인|홍보팀|직원|임원|주주|창업주|자회사|계열사)들?"
)
TICKER = re.compile(r"\s?[(\[](?:\d{6}|(?:나스닥|뉴욕증시|NASDAQ|NYSE|KRX)\s?[:：]\s?[A-Z]{1,5}|\d{6}\.K[SQ])[)\]]")
LATIN_GLOSS = re.compile(r"\s?\(([A-Z][A-Za-z0-9&. -]{1,30})\)")
LEGAL_BEFORE = re.compile(r"(?:㈜|\(주\)|주식회사\s)\s?$")
LEGAL_AFTER = re.compile(r"\s?(?:㈜|\(주\)|\s주식회사)")
QUOTED = re.compile(r"[‘'「『《<“\"]$")
#: What companies do, anywhere after the name in a sentence that is about it.
ACTS = re.compile(
    r"인수|합병|유치|상장|출시|공개|개발|공급|양산|납품|계약|협약|설립|세웠|세운|출범|선보|내놓|내놨|내놓았|판매|"
    r"생산|수주|매각|투자|제휴|손잡|손을 잡|확대|늘린|넓힌|키운|키우|증설|착공|준공|진출|운영|운항|서비스|참여|"
    r"맡는|맡았|샀다|합의|끝내|댄다|낸다|빌려|투입|조달|통합|따냈|따낸|만든|만들|들어간|넣는|내렸|올렸|내다봤|전망했|"
    r"예상했|벌인|흑자|적자|매출|실적|영업이익|보유|지분|최대주주|준비|짓는|지었|돌린|수출|출시|시험발사|시장을|판다|"
    r"팔았|밝혔다|공시했다|설명했다"
)
OWNS = re.compile(
    r"지분(?:을)?\s?(?:약\s)?[\d.]+%|최대주주|상장사|자회사로|주식시장에 상장|기업공개|신주|유상증자|공시했"
)
POSSESSED = re.compile(
    r"\s(?:점유율|매출|주가|지분|영업이익|자회사|대표|경영진|주주|최대주주|신제품|고객사|시가총액|창업자|본사|공장|"
    r"상장|인수|매각)"
)
MADE_BY = re.compile(
    r"(?:운영하는|만드는|만든|개발하는|개발한|개발 중인|생산하는|제조하는|판매하는|공급하는|서비스하는|운영 중인|"
    r"제작한|설계한|세운|설립한|투자한|이끄는|창업한|보유한)\s[‘']?$"
)
BARE_ACTS = re.compile(r"\s(?:인수|합병|지분|투자|상장|매각|주식|출자)[를을은는이가]?(?![가-힣])")
#: What only a company is called; the rest of the kinds stand before other nouns too.
FIRM = re.compile(
    r"(?:자회|모회|경쟁|개발|제조|게임|제약|항공|통신|증권|보험|운용|투자|조사|물류|보안|파트너|"
    r"운영|제작|유통|배급|해운|소속|기획|제조업|중개|주관|시공|시행|설계)사(?:인)?$|조사업체$|스타트업(?:인)?$|"
    r"합작법인$|팹리스$|(?:법무|회계|특허)법인$"
)
PREFIX = re.compile(
    r"(?:스튜디오|메가|하이퍼|에이아이|디지털|네오|유니|포스코|현대|롯데|한화|신한|우리금융|하나금융|미래에셋|"
    r"이스트)[가-힣A-Za-z]{2,}"
)
OBJECT_ACTS = re.compile(
    r"(?:\s\S+){0,5}?\s?(?:통합|수주|세웠|세운|설립|인수|합병|지분|투자|제휴|협력|손잡|손을 잡|공급|납품|계약|합작|"
    r"경쟁|제치|사들|넘기|맺|들어간|판다|매각)"
)
BOUGHT = re.compile(r"\s?(?:전격\s)?(?:인수|합병|사들|흡수)")
RIVAL = re.compile(r"\s(?:\S+\s)?(?:경쟁|합작|계약|협력|합병|제휴|소송|분쟁|통합|거래)")
LATIN = re.compile(r"[A-Z][A-Za-z0-9&. -]*")
MIXED = re.compile(r"[가-힣]+[A-Z][A-Za-z]+|[A-Z]{2,}[가-힣]{2,}")
_COUNTRIES = """
미국 중국 일본 독일 프랑스 영국 대만 인도 한국 국내 네덜란드 스위스 스웨덴 이스라엘 캐나다 호주 홍콩 싱가포르 베트남
이탈리아 스페인 핀란드 덴마크 노르웨이 러시아 사우디 사우디아라비아 카타르 튀르키예 브라질 멕시코 벨기에 오스트리아 체코
폴란드 헝가리 아일랜드 태국 말레이시아 인도네시아
"""
COUNTRIES = frozenset(_COUNTRIES.split())
_KINDS = (
    r"업체|기업|회사|스타트업|팹리스|운용사|제조사|개발사|경쟁사|대기업|제약사|바이오텍|증권사|카드사|보험사|건설사|조선사|"
    r"게임사|통신사|항공사|정유사|시중은행|은행|로펌|법무법인|플랫폼|계열사|자회사|협력사|고객사|파트너사|상장사|종목|"
    r"관련주|소재주|장비주|[가-힣]{2,4}주|투자사|벤처캐피털|사모펀드|빅테크|\d+개사|\d+개 사|\d+곳|[두세네]\s?곳|"
    r"[가-힣]+ 3사|[34]사|브랜드|유통사|제작사|배급사|운영사|해운사|선사"
)
#: A와 B 등 풍력 업체: what is listed as companies.
LISTED_AS = re.compile(
    r"(?:(?:[·,ㆍ/]\s?|[와과]\s)[가-힣A-Za-z0-9&]{2,})*\s?등\s?(?:[가-힣0-9A-Za-z·]+\s){0,3}?[가-힣A-Za-z]*(?:"
    + _KINDS
    + r")(?:들|들이|들은|이|가|은|는|을|를|의|에|와|과|도)?(?![가-힣])"
)
#: Words of articles on business.
TRADE = re.compile(
    r"기업|업체|회사|스타트업|업계|투자|인수|합병|매출|영업이익|실적|주가|상장|지분|주주|대표|최고경영자|CEO|계약|공급|수주|"
    r"출시|양산|시장|고객|제품|사업|자회사|계열사|협약|억원|조원|억달러|달러|특허|공장|점유율|펀드|증권|코스닥|코스피|나스닥"
)
#: Where something is: companies' names seldom bear these particles.
WHERE = frozenset({"에서", "에서는", "에서의", "까지", "에선"})
WHITHER = frozenset({"으로", "로", "에", "에는"})
#: Particles of who does something, and with whom.
AGENT = SUBJECT | {"와", "과", "를", "을"}
