"""English words and names that tell a company from what is none."""

from __future__ import annotations

import re

EN_SUFFIX = re.compile(
    r"\b(?:Inc|Inc\.|Incorporated|Corp|Corp\.|Corporation|Co|Co\.|Ltd|Ltd\.|Limited|LLC|LLP|PLC|plc|GmbH|AG|SE|NV|"
    r"N\.V|S\.A|SA|SpA|AB|ASA|Oyj|KK|Holdings?|Group|Technologies|Technology|Semiconductors?|"
    r"Electronics|Systems|Labs|Robotics|Therapeutics|Pharmaceuticals?|Pharma|Biosciences|Biotech|Biologics|Bancorp|"
    r"Capital|Partners|Ventures|Motors?|Airlines|Air Lines|Airways|Global|Lab|Energy|Software|Networks|Solutions|"
    r"Studios|"
    r"Entertainment|Foods|Materials|Industries|Logistics|Securities|Insurance|Media|Pictures|Interactive|"
    r"Microsystems|Analytics|Aerospace|Petroleum|Resources|Steel|Rail|Aviation|Capital Management|Wholesale|"
    r"Chemicals?|Telecom|Communications|Brands|Stores|Cloud|"
    r"Heavy Industries|Asset Management|Global Management|Investments|Properties|Enterprises|Dynamics|Bank|AI|Ocean|"
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
    r"State|States|Republic|Kingdom|City|County|Province|Center|Centre|Fund for|Chamber of|Index|Day|Week|Month|"
    r"Palace|Stadium|Embassy|Tribunal|Greenpeace|Amnesty)\b"
)
EN_OUTLET = re.compile(
    r"\b(?:Times|Post|Journal|Herald|Tribune|Chronicle|Gazette|Guardian|Telegraph|Observer|Magazine|News|Newspaper|"
    r"Weekly|Daily|Reuters|Bloomberg|Associated Press|AP|AFP|BBC|CNN|CNBC|NBC|CBS|ABC|Fox|NPR|PBS|Politico|"
    r"Axios|TechCrunch|Wired|Verge|Information|Economist|Forbes|Fortune|Barron|Nikkei|Yonhap|Xinhua|Reports|Insider|"
    r"Review|Press)\b"
)

_PLAIN = """
The A An This That These Those It Its He She They We I You His Her Their Our My Your In On At By For From With Without
To Of And Or But If As When While Where Who What Why How Which After Before Since Until During About Over Under
Between Against Among More Most Some Any All Both Each Every Other Another Many Few Several No Not Only Also Then
There Here Now Still Yet Even Just Once Last Next First Second Third New Old Big Small Early Late Shares Stocks
Analysts Analyst Investors Regulators Customers Users Workers Employees Executives Researchers Scientists Engineers
Officials Lawmakers Prosecutors Lawyers Police Company Companies Firm Chip Chips Startup Startups Maker Makers Rival
Rivals Bank Banks Electric Cloud Online Global National International Federal Local Former Current Senior Chief
Executive President Chairman Founder Director Senator Judge Governor Mayor Minister Chancellor Professor Doctor Mr Ms
Mrs Dr Sir Payments Payment Data Digital Social Mobile Internet Technology Tech Software Hardware Artificial
Intelligence AI GPU CPU NPU API CEO CFO CTO COO IPO ETF GDP US U.S UK EU UN USA Asia Europe Africa America Americas
American British Chinese Japanese Korean German French Dutch Danish Swedish Norwegian Swiss Italian Spanish Indian
Russian Ukrainian Israeli Canadian Australian Brazilian Mexican Taiwanese European Asian African Western Eastern
Northern Southern North South East West Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February
March April May June July August September October November December Christmas Easter Britain England Scotland Wales
Ireland Germany France Italy Spain Portugal Netherlands Belgium Denmark Sweden Norway Finland Poland Russia Ukraine
Turkey Israel Iran Iraq Yemen Egypt Qatar Dubai China Japan Korea Taiwan India Pakistan Vietnam Singapore Malaysia
Indonesia Thailand Philippines Australia Canada Mexico Brazil Argentina Chile London Paris Berlin Brussels Tokyo
Beijing Shanghai Seoul Busan Taipei Washington York Boston Chicago Texas California Florida Georgia Illinois Ohio
Michigan Virginia Arizona Nevada Missouri Jersey Detroit Seattle Toronto Sydney Melbourne Perth Silicon Valley
Congress Senate Democrats Republicans Democrat Republican Web Covid English Activist Activists Environmental Hospitals
Heavy Strong Rising Falling Despite According Meanwhile However Instead Although Because Through Within Across Around
Near Above Below Freight Regulator Experts Economists Critics Supporters Revenue Profit Sales Earnings Demand Supply
Prices Price Rates Inflation Trade Tariffs Talks Deal Deals Plans Plan Work Works One Two Three Four Five Six Seven
Eight Nine Ten Hundreds Thousands Millions Billions Half Part Film Book Game Games Model Models Version Phone Phones
Apps App Store Website Site Storm Rain Fire War Peace Election Elections White Black Red Green Blue Gold Silver Vice
Deputy Assistant Roundup Ministers Houthi Doctors Teachers Students Parents Children Women Men People Families
Residents Voters Farmers Pilots Drivers Owners Buyers Sellers Lenders Borrowers Suppliers Retailers Automakers
Carmakers Chipmakers Chipmaker Automaker Retailer Drugmaker Drugmakers Airlines Airline Insurers Insurer Miners Miner
Utilities Brokers Hedge Private Public Joint Net Gross Full Quarterly Annual Monthly
"""
EN_PLAIN = frozenset(_PLAIN.split())

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
