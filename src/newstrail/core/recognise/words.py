"""English words and names that tell a company from what is none."""

from __future__ import annotations

import re

EN_SUFFIX = re.compile(
    r"\b(?:Inc|Inc\.|Incorporated|Corp|Corp\.|Corporation|Co|Co\.|Ltd|Ltd\.|Limited|LLC|LLP|PLC|plc|GmbH|AG|SE|NV|"
    r"N\.V|S\.A|SA|SpA|AB|ASA|Oyj|KK|Holdings?|Group|Technologies|Technology|Semiconductors?|Electronics|"
    r"Systems|Labs|Robotics|Therapeutics|Pharmaceuticals?|Pharma|Biosciences|Biotech|Biologics|Bancorp|"
    r"Capital|Partners|Ventures|Motors?|Airlines|Air Lines|Airways|Global|Lab|Energy|Software|Networks|"
    r"Solutions|Studios|Entertainment|Foods|Materials|Industries|Logistics|Securities|Insurance|Media|"
    r"Pictures|Interactive|Microsystems|Analytics|Aerospace|Petroleum|Resources|Steel|Rail|Aviation|"
    r"Capital Management|Wholesale|Chemicals?|Telecom|Telecommunications|Shipbuilding|Shipping|Maritime|"
    r"Bancshares|Financial|Semi|Bio|Medical|Health|Healthcare|Diagnostics|Genomics|Vaccines|Genetics|"
    r"Instruments|Devices|Machinery|Construction|Engineering|Motor|Automotive|Mobility|Batter(?:y|ies)|"
    r"Renewables|Mining|Minerals|Metals|Gold|Beverages?|Brewing|Brewery|Retail|Supermarkets?|Apparel|"
    r"Cosmetics|Hotels?|Resorts|Realty|Trust|Private Equity|Equity Partners|Advisors|Advisers|Funding|"
    r"Payments|Pay|Fintech|Assurance|Reinsurance|Games|Gaming|Publishing|Records|Consulting|Quantum|Photonics|"
    r"Optics|Displays?|Microelectronics|Space|Orbital|Launch|Satellite|Defen[sc]e|Marine|Tankers|Freight|"
    r"Express|Broadcasting|Cable|Wireless|Mobile|Digital|Data|Security|Cyber|Computing|Computer|Works|"
    r"Communications|Brands|Stores|Cloud|Heavy Industries|Acquisition|Cos\.?|Pte|Bhd|KGaA|Tbk|"
    r"Asset Management|Global Management|Investments|Properties|Enterprises|Dynamics|Bank|AI|Ocean|"
    r"Expeditions|Alliance|Scientific)\.?$"
)
EN_INSTITUTION = re.compile(
    r"\b(?:University|Universit[éy]|College|Institute|School|Academy|Ministry|Department|Agency|Administration|"
    r"Commission|Committee|Council|Court|Authority|Foundation|Association|Federation|Society|Board|Bureau|"
    r"Office|Service|Union|Party|Parliament|Senate|House|Congress|Assembly|Treasury|Reserve|Navy|Army|Force|Pentagon|"
    r"Kremlin|Police|Church|Hospital|Museum|Library|River|Sea|Ocean Park|Valley|Lake|Mountain|Island|"
    r"Islands|Wall Street|Square Garden|Airport|Station|Canal|Cape|Cross|Nations|Organization|Organisation|"
    r"(?:Investment|Development|Central|World|Reserve) Bank|Bank of|Fed|Cup|Championship|League|Olympics|Games|"
    r"Festival|Awards?|Conference|Summit|Prize|Act|Treaty|"
    r"States?|Republic|Kingdom|City|County|Province|Center|Centre|Fund for|Chamber of|Index|Day|Week|Month|"
    r"Palace|Stadium|Embassy|Tribunal|Greenpeace|Amnesty)\b"
)
EN_OUTLET = re.compile(
    r"\b(?:Times|Post|Journal|Herald|Tribune|Chronicle|Gazette|Guardian|Telegraph|Observer|Magazine|News|Newspaper|"
    r"Weekly|Daily|Reuters|Bloomberg|Associated Press|AP|AFP|BBC|CNN|CNBC|NBC|CBS|ABC|Fox|NPR|PBS|Politico|"
    r"Axios|TechCrunch|Wired|Verge|Information|Economist|Forbes|Fortune|Barron|Nikkei|Yonhap|Xinhua|Reports|Insider|"
    r"Review|Press)\b"
)

#: Words of articles on business.
EN_TRADE = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|start-?ups?|shares|shareholders?|stocks?|investors?|revenue|sales|profits?|earnings|"
    r"billion|million|chief executive|CEO|founder|acqui\w+|merger|stake|deal|customers?|rivals?|market|makers?|"
    r"Nasdaq|IPO|funding|venture|factory|plant|products?|suppliers?|orders?|quarter|analysts?|retailers?|"
    r"manufacturers?|developers?|brands?|business|industry|subsidiary|bankruptcy|chip\w*|software|contracts?)\b"
)

#: Words that are capitalised and begin nobody's name.
_PLAIN = """
Others Attorney The A An This That These Those It Its He She They We I You His Her Their Our My Your In On At By For
From With Without To Of And Or But If As When While Where Who What Why How Which After Before Since Until During About
Over Under Between Against Among More Most Some Any All Both Each Every Other Another Many Few Several No Not Only Also
Then There Here Now Still Yet Even Just Once Last Next Third Late According Meanwhile However Instead Although Because
Through Within Across Around Near Above Below Despite Let Such Nearly Almost Neither Nor So Too Thus Him President
Chairman Chairwoman Founder Director Senator Judge Governor Mayor Minister Ministers Chancellor Professor Doctor Mr Ms
Mrs Dr Sir Prime Deputy Vice Former Chief Executive Analyst Analysts Economist Co-founder CEO CFO CTO COO Chinese
Japanese Korean German French Dutch Danish Swedish Norwegian Swiss Italian Spanish Indian Russian Ukrainian Israeli
Canadian Australian Brazilian Mexican Taiwanese European Asian African Finnish Austrian Belgian Irish Polish Turkish
Thai Malaysian Indonesian Singaporean Portuguese Greek Czech Hungarian Romanian Saudi Emirati Iranian Iraqi Egyptian
Nigerian Kenyan Chilean Argentine Colombian Vietnamese Filipino Pakistani Scottish Welsh English Hebrew Arab Monday
Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
November December Christmas Easter Thanksgiving Ramadan Houthi
"""
EN_PLAIN = frozenset(_PLAIN.split())

#: Words that may begin a name, and that begin sentences more often.
_OPENING = """
Efforts Effort Business Businesses First Second New Old Big Small Early Shares Stocks Investors Regulators Customers
Users Workers Employees Executives Researchers Scientists Engineers Officials Lawmakers Prosecutors Lawyers Police
Company Companies Firm Chip Chips Startup Startups Start-up Start-ups Maker Makers Rival Rivals Bank Banks Electric
Cloud Online Global National International Federal Local Current Senior Payments Payment Data Digital Social Mobile
Internet Technology Tech Software Hardware Artificial Intelligence American British Western Eastern Northern Southern
North South East West Congress Senate Democrats Republicans Democrat Republican Web Covid Activist Activists
Environmental Hospitals Heavy Strong Profits Margins Wages Salaries Rents Fees Fares Bids Offers Rising Falling Freight
Regulator Experts Economists Critics Supporters Revenue Profit Sales Earnings Demand Supply Prices Price Rates
Inflation Trade Tariffs Talks Deal Deals Plans Plan Work Works One Two Three Four Five Six Seven Eight Nine Ten
Hundreds Thousands Millions Billions Half Part Film Book Game Games Model Models Version Phone Phones Apps App Store
Website Site Storm Rain Fire War Peace Election Elections White Black Red Green Blue Gold Silver Assistant Roundup
Doctors Teachers Students Parents Children Women Men People Families Residents Voters Farmers Pilots Drivers Owners
Buyers Sellers Lenders Borrowers Suppliers Retailers Automakers Carmakers Chipmakers Chipmaker Automaker Retailer
Drugmaker Drugmakers Airlines Airline Insurers Insurer Miners Miner Utilities Brokers Hedge Private Public Joint Net
Gross Full Quarterly Annual Monthly Competitors Competitor Bonds Bond Deliveries Delivery Construction Production
Output Exports Imports Volumes Volume Engines Founded Based Backed Led Owned Launched Asked Speaking Unlike Like
Together Today Yesterday Tomorrow Earlier Later Recently Overall Elsewhere Separately Finally Additionally Additional
Initial Total Average Market Markets Industry Industries Nuclear Solar Wind Oil Gas Uranium Lithium Copper Regional
Discount Streaming Brewer Battery Car Cars Truck Trucks Hackers Hospital Teenagers Participants Shoppers Shipments
Ships Ship Union Unions Council Founders Partners Partner Backers Sources Insiders Management Board Staff Beer Coffee
Food Foods Energy Power Water Air Land Space Health Science Research Development Education Finance Financial Economic
Economy Security Defense Defence Military Foreign Domestic Central Commercial Industrial Medical Legal Political Human
General Special Main Major Minor Key Top Best Open Free High Low Long Short Good Better Great Real True Hard Soft Hot
Cold Fast Slow Fresh Smart Modern Classic Future Past Present Day Week Month Year Time Life World Home House City Town
Street Road River Lake Sea Ocean Island Mountain Valley Park Garden School University College Church Court Army Navy
Force Team Club League Cup Series Season Title Championship Olympics Yes Thanks Speculation Rumours Rumors Results
Result Growth Losses Loss Cost Costs Cash Debt Money Credit Loans Loan Taxes Tax Insurance Housing Office Offices Jobs
Job Hiring Layoffs Strike Strikes Protest Protests Fans Players Coach Gaming Drug Drugs Trial Trials Patients Patient
Vaccine Vaccines Treatment Robots Robot Rockets Rocket Satellite Satellites Semiconductor Semiconductors Memory Server
Servers Device Devices Screen Screens Camera Cameras Engine Flight Flights
"""
EN_OPENING = frozenset(_OPENING.split())

_PLACES = """
US|U.S|UK|EU|UN|USA|UAE|Asia|Europe|Africa|America|Americas|Latin America|North America|South America|Middle East|
Southeast Asia|Western Europe|Eastern Europe|Central Asia|Asia-Pacific|Asia Pacific|Scandinavia|Britain|Great Britain|
United Kingdom|United States|England|Scotland|Wales|Ireland|Northern Ireland|Germany|France|Italy|Spain|Portugal|
Netherlands|Belgium|Luxembourg|Denmark|Sweden|Norway|Finland|Iceland|Poland|Russia|Ukraine|Turkey|Israel|Iran|Iraq|
Yemen|Egypt|Qatar|Dubai|Abu Dhabi|Saudi Arabia|Kuwait|Jordan|Lebanon|Syria|Gaza|China|Japan|Korea|South Korea|
North Korea|Taiwan|India|Pakistan|Bangladesh|Sri Lanka|Nepal|Vietnam|Cambodia|Laos|Myanmar|Singapore|Malaysia|
Indonesia|Thailand|Philippines|Mongolia|Kazakhstan|Uzbekistan|Australia|New Zealand|Canada|Mexico|Brazil|Argentina|
Chile|Peru|Colombia|Venezuela|Ecuador|Bolivia|Uruguay|Cuba|Panama|Costa Rica|Nigeria|Kenya|Ghana|Ethiopia|Tanzania|
South Africa|Morocco|Algeria|Tunisia|Angola|Congo|Rwanda|Uganda|Zambia|Zimbabwe|Switzerland|Austria|Greece|Hungary|
Romania|Bulgaria|Serbia|Croatia|Slovakia|Slovenia|Estonia|Latvia|Lithuania|Czech Republic|Czechia|London|Paris|Berlin|
Munich|Frankfurt|Hamburg|Cologne|Stuttgart|Brussels|Amsterdam|Rotterdam|Eindhoven|Antwerp|Vienna|Zurich|Geneva|Basel|
Madrid|Barcelona|Lisbon|Porto|Rome|Milan|Turin|Naples|Bari|Athens|Istanbul|Ankara|Moscow|Kyiv|Warsaw|Prague|Budapest|
Bucharest|Stockholm|Gothenburg|Oslo|Copenhagen|Helsinki|Dublin|Edinburgh|Glasgow|Manchester|Birmingham|Leeds|Bristol|
Cambridge|Oxford|Tokyo|Osaka|Kyoto|Nagoya|Yokohama|Beijing|Shanghai|Shenzhen|Guangzhou|Hangzhou|Chengdu|Wuhan|
Hong Kong|Macau|Seoul|Busan|Incheon|Daegu|Daejeon|Gwangju|Ulsan|Suwon|Pangyo|Pyeongtaek|Icheon|Sejong|Jeju|Taipei|
Hsinchu|Mumbai|Delhi|New Delhi|Bangalore|Bengaluru|Hyderabad|Chennai|Jakarta|Bangkok|Manila|Hanoi|Ho Chi Minh City|
Kuala Lumpur|Sydney|Melbourne|Perth|Brisbane|Auckland|Toronto|Montreal|Vancouver|Ottawa|Calgary|Mexico City|Monterrey|
São Paulo|Sao Paulo|Rio de Janeiro|Buenos Aires|Santiago|Lima|Bogota|Cairo|Lagos|Nairobi|Johannesburg|Cape Town|
Casablanca|Tel Aviv|Jerusalem|Haifa|Riyadh|Jeddah|Doha|Tehran|Baghdad|Washington|New York|York|Boston|Chicago|Los
Angeles|San Francisco|San Diego|San Jose|Palo Alto|Mountain View|Menlo Park|Cupertino|Santa Clara|Seattle|Redmond|
Portland|Denver|Austin|Dallas|Houston|San Antonio|Phoenix|Las Vegas|Salt Lake City|Minneapolis|Milwaukee|Detroit|
Cleveland|Columbus|Cincinnati|Pittsburgh|Philadelphia|Baltimore|Atlanta|Miami|Orlando|Tampa|Charlotte|Raleigh|
Nashville|Memphis|New Orleans|St. Louis|Kansas City|Omaha|Des Moines|Indianapolis|Texas|California|Florida|Georgia|
Illinois|Ohio|Michigan|Virginia|West Virginia|Arizona|Nevada|Missouri|New Jersey|Jersey|Massachusetts|Pennsylvania|
Maryland|Connecticut|Delaware|Vermont|Maine|New Hampshire|Rhode Island|North Carolina|South Carolina|Tennessee|
Kentucky|Alabama|Mississippi|Louisiana|Arkansas|Oklahoma|Kansas|Nebraska|Iowa|Minnesota|Wisconsin|Indiana|Colorado|
Utah|Idaho|Montana|Wyoming|Oregon|Alaska|Hawaii|New Mexico|North Dakota|South Dakota|Ontario|Quebec|Alberta|
British Columbia|Bavaria|Saxony|Catalonia|Lombardy|Siberia|Queensland|Tasmania|Guangdong|Xinjiang|Tibet|Gujarat|
Silicon Valley|Bay Area|Wall Street|Downing Street|Brooklyn|Manhattan|Bronx|Queens|Hollywood|Broadway|Capitol Hill|
White House|Midwest|Pacific|Atlantic|Mediterranean|Baltic|Arctic|Red Sea|Black Sea|Gulf|Persian Gulf|Suez|Himalayas|
Alps|Sahara|Amazonia|Earth|Mars|Moon|Venus|Jupiter
"""
EN_PLACES = frozenset(name.strip() for name in _PLACES.replace("\n", " ").replace("  ", " ").split("|"))

#: Abbreviations of things, offices and clubs; nobody's shares are sold under them.
_CAPITALS = """
AI GPU CPU NPU TPU API IPO ETF GDP CEO CFO CTO COO PC TV LED OLED LCD HBM DRAM NAND SSD LLM ASIC FPGA USB HDMI OS IP IT
HR PR R&D M&A ESG EV EVs SUV SUVs LNG LPG PDF GPS RNA DNA MRNA HIV AIDS COVID-19 COVID FDA EMA SEC FTC FCC DOJ FBI CIA
NSA NASA ESA NATO WHO IMF OECD WTO ECB BOJ BOE OPEC G7 G20 APEC ASEAN EPA FAA NTSB NHTSA DARPA NIH CDC CES MWC GTC IFA
WWDC NBA NFL MLB NHL FIFA UEFA IOC FA PGA LPGA F1 MIT UCLA UC USC NYU ETH KAIST POSTECH S&P ESPN RSS FIRs ISO IEEE WEF
COP COP28 COP29 COP30 IAEA IRA CHIPS DSA DMA GDPR PhD MBA BSc MSc NGO UNICEF UNESCO UNHCR CBI MI5 MI6 GCHQ NHS HMRC MP
MPs GOP DNC RNC FY Q1 Q2 Q3 Q4 H1 H2 II III IV AM PM GMT KST EST ET VAT SaaS B2B 5G 6G 4G VR AR XR UI UX QR USD EUR GBP
KRW JPY NYSE NASDAQ Nasdaq Dow KOSPI Kospi Kosdaq KOSDAQ Nikkei FTSE DAX SPAC SPACs Pentagon Kremlin Fed Treasury
Brexit Internet Bitcoin Ethereum Ebola Android iOS Windows Linux Python Wi-Fi WiFi Bluetooth DJ
"""
EN_CAPITALS = frozenset(_CAPITALS.split())

_FIRST = """
James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald
Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric
Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry
Tyler Aaron Jose Adam Nathan Henry Douglas Zachary Peter Kyle Walter Ethan Jeremy Harold Keith Christian Roger Noah
Gerald Carl Terry Sean Austin Arthur Lawrence Jesse Dylan Bryan Joe Jordan Billy Bruce Albert Willie Gabriel Logan
Alan Juan Wayne Roy Ralph Randy Eugene Vincent Russell Elijah Louis Bobby Philip Johnny Mary Patricia Jennifer Linda
Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle
Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda
Pamela Emma Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather Diane Ruth
Julie Olivia Joyce Virginia Victoria Kelly Lauren Christina Joan Evelyn Judith Megan Andrea Cheryl Hannah Jacqueline
Martha Gloria Teresa Ann Sara Madison Frances Kathryn Janice Jean Alice Julia Grace Judy Sophia Steve Bill Tim Jim Tom
Jeff Mike Dave Dan Ben Sam Ken Greg Matt Chris Nick Tony Bob Rob Ted Ron Don Elon Sundar Satya Jensen Sergey Marc Reed
Shari Yves Olaf Emmanuel Kamala Vladimir Volodymyr Xi Narendra Rishi Keir Boris Ursula Jerome Chuck Mitch Kim Lee Park
Choi Jung Kang Cho Yoon Jang Lim Han Shin Seo Kwon Hwang Ahn Song Hong Wang Li Zhang Chen Liu Yang Huang Zhao Wu Zhou
Hiroshi Takashi Kenji Masayoshi Ravi Sanjay Raj Amit Anil Mukesh Ratan Mohammed Ahmed Ali Omar Carlos Luis Miguel
Pedro Jorge Antonio Francisco Marco Giovanni Luca Pierre Jean-Pierre Francois Michel Hans Klaus Jürgen Stefan Wolfgang
Andreas Martin Sebastian Lars Erik Jens Anders Mette Ingrid Fatih Phil Vince Kurt Rick Maggie Kate Claire Sophie
Charlotte Oliver Harry Leo Max Felix Oscar Hugo Ivan
"""
EN_FIRST_NAMES = frozenset(_FIRST.split())
