"""English: the words and forms around a name that tell a company from another name."""

from __future__ import annotations

import re

#: A name: capitalised words (iRobot and eBay too), joined by "&" and no particle but "de".
_PIECE = r"(?:[A-ZÀ-Þ][A-Za-zÀ-ž0-9&.’'-]*[A-Za-zÀ-ž0-9]|[a-z]{1,2}[A-Z][a-zA-Z]+|[A-Z])"
NAME = re.compile(rf"(?<![A-Za-zÀ-ž0-9&@./]){_PIECE}(?:(?: (?:& )?|&){_PIECE})*")
POSSESSIVE = re.compile(r"(?:[’']s|[’'])$")

_KINDS = (
    r"start-?ups?|chip-?makers?|[a-z]*makers?|compan(?:y|ies)|firms?|developers?|providers?|carriers?|airlines?|"
    r"banks?|retailers?|rivals?|discounters?|automakers?|shipbuilders?|wholesalers?|grocers?|restaurateurs?|"
    r"(?:investment |hedge |private equity |venture |pension |wealth )?funds?|publishers?|suppliers?|operators?|"
    r"lenders?|brokers?|brokerages?|designers?|giants?|manufacturers?|platforms?|units?|subsidiar(?:y|ies)|parents?|"
    r"competitors?|clients?|customers?|contractors?|producers?|partners?|owners?|insurers?|conglomerates?|unicorns?|"
    r"studios?|builders?|vendors?|miners?|utilit(?:y|ies)|brands?|exchanges?|investors?|backers?|consultanc(?:y|ies)|"
    r"brewers?|distillers?|refiners?|processors?|distributors?|exporters?|importers?|landlords?|lessors?|"
    r"(?:streaming|delivery|cloud|payments?|ride-hailing|dating) services?|chains?|shipyards?|labels?|"
    r"foundr(?:y|ies)|fintechs?|biotechs?|spin-?offs?|affiliates?|underwriters?|auditors?|assemblers?|integrators?|"
    r"resellers?|advertisers?|marketplaces?|neobanks?|custodians?|bookmakers?|airframers?|spacs?|agenc(?:y|ies)"
)
KIND = re.compile(_KINDS, re.IGNORECASE)
KIND_BEFORE = re.compile(rf"\b(?:{_KINDS})(?:\s(?:such as|like|including|called|named|known as))?,?\s$", re.IGNORECASE)
APPOSITION = re.compile(rf"^,\s(?:an?|the|its|which|whose)\s(?:[\w’'-]+\s){{0,6}}?(?:{_KINDS})\b", re.IGNORECASE)
#: The Athens-based X, a Samsung-backed X: what is based, listed, owned and backed is a company.
BASED = re.compile(r"^\S+-(?:based|backed|listed|owned|controlled|headquartered|traded|founded) ", re.IGNORECASE)
BASED_BEFORE = re.compile(r"-(?:based|backed|listed|owned|controlled|headquartered|traded) (?:[a-z]+ ){0,3}$")
_POST = (
    r"chief executive|chief [a-z]+ officer|CEO|CFO|CTO|COO|founder|co-founder|chairman|chairwoman|chair|"
    r"vice chairman|president|vice president|finance chief|boss|spokes(?:man|woman|person)|executives?|"
    r"analysts?|economist|strategist|head|director|general counsel|managing director|partner"
)
_THING = (
    r"shares|stock|share price|board|shareholders|investors|employees|staff|customers|users|factory|factories|plants?|"
    r"headquarters|revenue|profit|sales|earnings|subsidiary|unit|stores?|shops|outlets|branches|drivers|engineers|"
    r"workers|bonds|filing|deal|bid|stake|takeover|acquisition|IPO|listing|debt|suppliers|rivals?|app|software|"
    r"engines|servers|jets|planes|clinics|products|devices|systems|technology"
)
OWNS = re.compile(rf"^(?:[’']s|[’'])?\s(?:{_POST}|{_THING})\b")
OF_BEFORE = re.compile(rf"\b(?i:{_POST}|{_THING})(?:\s[A-Z][\w.-]+){{0,3}}?\s(?:of|at|for|in|from|with)\s$")
FIRM_POST = re.compile(
    r"(?i:chief executive|CEO|CFO|CTO|founder|co-founder|spokes|analysts?|strategist|shares|stock|employees|customers|"
    r"shareholders)"
)
FOUNDED_BEFORE = re.compile(r"\b(?:[A-Z][a-z]+\s[A-ZÀ-Þ][\w’'-]+)\sof\s$")
_ADVERB = (
    r"(?:also|first|already|now|again|soon|then|later|recently|[a-z]+ly|has|have|had|is|are|was|were|will|would|"
    r"could|may|might|did not|does not)\s"
)
#: What a company does, and a person or a state may do as well.
ACTS = re.compile(
    rf"^(?: and {NAME.pattern}(?: also)?)?\s(?:Inc\.?\s|Corp\.?\s)?(?:{_ADVERB})*"
    r"(?:said|asked|says|in talks|to (?:supply|buy|build|be|cut|sell|open|acquire|invest|list|pay|close|launch|make)|"
    r"agrees?|announced?s?|unveil(?:s|ed)|launch(?:es|ed)?|raises?d?|acquires?d?|"
    r"b(?:ought|uys?|uilt|uilds?)|s(?:old|ells?|igns?|igned)|plan(?:s|ned)?|w(?:on|ins)|lent|makes?|made|"
    r"compete[sd]?|delay(?:s|ed)|ke(?:pt|eps)|deliver(?:s|ed)|cancell?(?:ed|s)|declin(?:ed|es)|process(?:ed|es)|"
    r"report(?:ed|s)|expect(?:s|ed)|estimates?d?|runs|owns|holds?|opened|opens|hired|cut|cuts|posted|lost|gained|rose|"
    r"fell|jumped|slid|filed|sued|paid|pays?|controls|offers?(?:ed)?|suppl(?:y|ies|ied)|bid|priced|went public|"
    r"backed|backs|invested|trades|advised|arranged|took|takes?|pursues?|talks|chose|chooses|picks|picked|"
    r"recover(?:s|ed)|operates?d?|employs|provides?d?|licensed|carries|uses|used|joined|joins|leads?|led|"
    r"announced|expanded|doubled|closed|shut|stopped|halted|sought|entered|withdrew|pulled|beat|missed|"
    r"shares (?:rose|fell|jumped|slid|jump|slide))\b"
)
#: Anybody's deed: any verb in the past.
DEED = re.compile(
    rf"^(?: and {NAME.pattern})?\s(?:{_ADVERB})*(?:[a-z]{{3,}}ed|[a-z]{{3,}}s|chose|grew|led|held|drew|left|set|put)\s"
)
BUSINESS = re.compile(
    rf"^(?: and {NAME.pattern}| Inc\.?| Corp\.?)? (?:also )?(?:lent|makes?|sells?|suppl(?:y|ies)|manufactures?|"
    rf"said (?:it|its|they)\b|shares\b|went public|acquired|filed for|has raised|raised \$|hired|was to (?:supply|"
    rf"buy)|operates?|owns?|trades|(?:rose|fell|gained|lost|jumped|slid|climbed|dropped|added|shed)? ?\d+(?:\.\d+)?%)"
)
TAKEN = re.compile(
    r"\b(?:buy|bought|buying|acquired?|acquiring|takeover of|bid for|acquisition of|merger with|merge with|stake in|"
    r"stakes in|rounds? led by|raised[^.]{0,40}(?:led by|from)|funding from|backed by|invested in|invest in|shares in|"
    r"shares of|startup|start-up|owned by|subsidiary of|unit of|division of|a unit of|part of|bought by|acquired by|"
    r"joint venture (?:of|between)|sold to|licensed (?:to|from)|hired by)\s$"
)
ACTED_ON = re.compile(
    r"\b(?:buy|buys|buying|bought|acquire|acquires|acquired|acquiring|invest(?:ed|s|ing)? in|backed by|led by|"
    r"stake in|stakes in|merger with|merge with|talks with|deal with|deals with|contract (?:with|to|from)|owned by|"
    r"owner of|advised by|joint venture with|compet\w+ with|such as|supplied by|made by|built by|sold to|sell to|"
    r"sells to|from|bid for|takeover of|purchase of|sale of|partnership with|partnered with|teamed up with|"
    r"team up with|work(?:s|ed|ing)? (?:with|at|for)|investment in|loan from|hired|sued|against|update from|at|"
    r"through|by|to|with|for|"
    r"shares of|update of|led by|interconnects from|include|includes|including|like|outbid|beat|chose|picked|named)"
    r"\s(?:both\s)?$"
)
TICKER = re.compile(
    r"^\s?[(<](?:(?:NASDAQ|NYSE|LSE|AMEX|TSX|ASX|KRX|TYO|HKG|Nasdaq)\s?:\s?)?[A-Z0-9]{1,6}(?:\.[A-Z]{1,2})?[)>]"
)
BOARD = re.compile(r"(?:NASDAQ|NYSE|LSE|TSX|ASX|KRX|Nasdaq|\.[A-Z]{1,2}[)>]|<)")
#: Germany's X, Japan's X: a company, an office or a person of a country.
OF_A_COUNTRY = re.compile(
    r"\b(?:America|Britain|England|Scotland|Ireland|Germany|France|Italy|Spain|Portugal|Netherlands|Belgium|Denmark|"
    r"Sweden|Norway|Finland|Poland|Switzerland|Austria|Russia|Ukraine|Turkey|Israel|Qatar|China|Japan|Korea|Taiwan|"
    r"India|Vietnam|Singapore|Malaysia|Indonesia|Thailand|Australia|Canada|Mexico|Brazil|Chile|Kong)[’']s $"
)
_NATIONS = (
    r"American|British|Chinese|Japanese|Korean|German|French|Dutch|Danish|Swedish|Norwegian|Swiss|Italian|Spanish|"
    r"Indian|Russian|Israeli|Canadian|Australian|Brazilian|Mexican|Taiwanese|Finnish|Austrian|Belgian|Irish|Polish|"
    r"Turkish|Thai|Malaysian|Indonesian|Singaporean|Portuguese|Greek|Czech"
)
NATION_BEFORE = re.compile(rf"\b(?:{_NATIONS}) $")
#: Where something is, or who lives there.
WHERE_BEFORE = re.compile(
    r"\b(?:in|near|outside|across|around|throughout|north of|south of|east of|west of|off|town of|city of|village of|"
    r"district of|state of|suburb of|coast of|people of|residents of|mayor of|leave|visit(?:ed)?|trip to|flights? to|"
    r"travel(?:led|ed)? to)\s$"
)
#: The Premier League, the Athens office: companies seldom bear an article.
ARTICLE_BEFORE = re.compile(r"\b(?:[Tt]he)\s$")
#: What is said of products and works, not of who makes them.
PRODUCT_BEFORE = re.compile(
    r"\b(?:its|their|his|her|new|latest|flagship|drug|model|product|game|film|book|album|song|series|phone|car|truck|"
    r"chip|processor|rocket|satellite|tool|treatment|vaccine|project|code-?named|called|dubbed|titled)[, ]+$"
)
QUOTED = re.compile(r"[‘'“\"]$")
UNQUOTED = re.compile(r"^[,.]?[’'”\"]")
SENTENCE = re.compile(r"(?:^|[.!?]\s|[.!?][”\"]\s|\n|“|\"|:\s)$")
#: What needs the adjective before it to be a name: Korean Air Lines, British Airways.
ONLY_SUFFIX = re.compile(
    r"(?:Air|Solar|Airlines|Air Lines|Airways|Electric|Telecom|Steel|Mobile|Express|Motors?|Bank|Gas|Oil|"
    r"Railways?)(?: (?:Co|Corp|Inc|Ltd|Group)\.?)?"
)
#: "Chiefs of Staff", "Bank of Japan": the rest of an institution's name.
OFFICE_OF = re.compile(
    r"\b(?:Chiefs?|Council|Bank|Ministry|Departments?|University|Institutes?|House|Board|Court|Office|Chamber|Bureau|"
    r"Secretary|Minister|President|Association|State|Governor|Church|Republic|Kingdom|Bay|Gulf|Strait|City|County|"
    r"League|Federation|Society|School|College|Academy|Cape|Isle|Sea|Museum|Union|Order|Center|Centre|Cent(?:er|re)s|"
    r"Commissioner|Comptroller|Workers|Agency|Administration|Commission|Committee|Hospital|Faculty|Museum) "
    r"(?:of|for|on) (?:the )?(?:[A-Z]\w+ and )?$"
)
#: The beginning of an institution's name: Bank of Korea, Export-Import Bank of the United States.
OFFICE_GOES_ON = re.compile(r"^ (?:of|for) (?:the )?[A-Z]")
OFFICE_WORD = re.compile(r"(?:Bank|Bureau|Chamber|Council|Order|Union|Society|League|Trust)$")
#: "Same-store", "New York-listed", "We’ve": no name.
COMPOUND = re.compile(r"(?:[A-Z]\w+ )*[A-Z][a-z]+-[a-z]+|[A-Z][a-z]*[’'](?:ve|m|re|ll|d|t)")
#: MoneyBox, beIN; a family's name (McMullen) and an i before it (iPad) say nothing.
INNER_CAPITAL = re.compile(r"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLa)(?<!\bi)(?<=[a-z])[A-Z]")
#: Twitter CEO Jack Dorsey: a company, a post, a person.
POST_WITHIN = re.compile(
    r" (?:(?:Vice )?President|Chief(?: \w+)* Officer|Chief Executive|CEO|CFO|CTO|COO|Chairman|Chair|Founder|Co-founder|"
    r"Director|Analyst|Inc\.? CEO) [A-Z]"
)
#: What is a firm though an institution's word is in its name: Index Ventures, Council Technologies.
FIRM_ENDING = re.compile(
    r"\b(?:Inc|Corp|Ltd|LLC|PLC|AG|Ventures|Capital|Partners|Holdings|Technologies|Therapeutics|Pharmaceuticals|"
    r"Robotics|Semiconductors?|Motors|Software|Systems|Airlines|Brands|Stores|Bancorp|Bancshares)\.?$"
)
#: Trainium2, HBM3E, GPUs
MODEL = re.compile(r"[A-Za-z]-?\d+[A-Za-z]{0,2}$|^[A-Z]{2,}s$")
