"""The forms in which dates are written, as regular expressions.

They are made for text in which every run of white space is one space, every dash a hyphen and every apostrophe
straight (see ``dates``); each then scans in time linear in the text. Group names are the parts of the date. All are
texts: to make patterns of them takes longer than many a run in which few of them are asked for.
"""

from __future__ import annotations

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth", "twenty-first",
)  # fmt: skip
LAST_DAYS = (
    "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
    "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
DECADES = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950,
    "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990,
}  # fmt: skip
# Seasons begin and end with different days in different calendars: neighbours share a month.
SEASONS = {
    "spring": (3, 4, 5, 6), "summer": (6, 7, 8, 9),
    "autumn": (9, 10, 11, 12), "fall": (9, 10, 11, 12), "winter": (12, 1, 2, 3),
}  # fmt: skip

# What makes the number before it a count or a measure, whatever else speaks for a year.
_COUNTED = (
    "people|persons?|men|women|children|adults|patients|participants|respondents|students|pupils|residents|voters|"
    "workers|employees|staff|members|soldiers|troops|users|visitors|households|homes|houses|jobs|cases|deaths|votes|"
    "copies|units|items|points|pages|words|seats|rooms|tickets|runs|goals|species|samples|cars|vehicles|"
    "years|months|weeks|days|hours|minutes|seconds|times|hundred|thousand|million|billion|trillion|dozen|per ?cent|"
    "percent|percentage|dollars?|euros?|pounds?|pence|cents?|yen|rupees|francs|m|metres?|meters?|km|kilomet(?:re|er)s?|"
    "miles?|mi|yards?|feet|foot|ft|inch(?:es)?|cm|mm|kg|g|mg|grams?|kilos?|kilograms?|tonnes?|tons?|lbs?|litres?|liters?|"
    "l|ml|acres?|hectares?|ha|sq|square|cubic|mph|km/h|rpm|hp|kW|MW|GW|watts?|volts?|calories|kcal|degrees|hrs|am|pm|"
    "a\\.m|p\\.m"
)
NO_COUNT = rf"(?![.,]\d|:\d|[%‰°]| ?(?:{_COUNTED})\b(?![-/]))"
YEAR = r"(?:1\d\d\d|20\d\d|2100)"
_TAIL = rf"(?!\d){NO_COUNT}"
_DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:st|nd|rd|th|ST|ND|RD|TH)?"
_DAY = rf"(?P<day>{_DAY_NUMBER})"


def _cased(names: tuple[str, ...]) -> str:
    return "|".join(form for name in names for form in (name.capitalize(), name.upper()))


# "may" and "march" are verbs and "mar" and the like are words: in lower case only the clear full names are months.
_LOWER = "|".join(m for m in MONTHS if m not in ("may", "march", "august"))
_MONTH_WORD = rf"(?<![A-Z])(?:{_cased(MONTHS)}|(?:{_cased(SHORT_MONTHS)}|Sept|SEPT)\.?)|(?<![A-Za-z])(?:{_LOWER})"
_MONTH = rf"(?P<month>{_MONTH_WORD})(?![A-Za-z])"
_FULL_MONTH = rf"(?<![A-Za-z])(?P<month>{_cased(MONTHS)})(?![A-Za-z])"
_SHORT_DAYS = "Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun"
_WEEKDAY = rf"(?:(?P<weekday>{_cased(WEEKDAYS)}|{_SHORT_DAYS})\b\.?,? ?(?:the )?)?"
_OF_YEAR = rf"(?:(?:(?:,| of| in|[-./])? ?(?P<year>{YEAR}){_TAIL})|(?:,? ?'|[-/])(?P<short>\d\d)(?!\d|s\b){NO_COUNT})"
_DAYS_BEFORE = rf"{_DAY}(?P<more>(?: ?(?:-|/|,|&|to|and|or|through) ?(?:the )?{_DAY_NUMBER}){{0,4}})"
_DAYS_AFTER = (
    rf"{_DAY}{NO_COUNT}(?P<more>(?: ?(?:-|to|through) ?{_DAY_NUMBER}{NO_COUNT}"
    rf"|(?: and | ?& ?| or ){_DAY_NUMBER}(?=[,.;:)]|$| {YEAR}| (?:in|at|of)\b))?)"
)
_ORDINAL_WORD = "|".join(sorted(ORDINALS, key=len, reverse=True))
_DAYS_IN_WORDS = sorted((*ORDINALS, *LAST_DAYS), key=len, reverse=True)
_DAY_WORD = "|".join(word for day in _DAYS_IN_WORDS for word in (day, day.title()))
_SEASON = "spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter"

ISO_DAY = rf"(?<!\d)(?P<year>{YEAR})(?P<sep>[-/.])(?P<month>1[0-2]|0?[1-9])(?P=sep)(?P<day>{_DAY_NUMBER})"
ISO_MONTH = rf"(?<![\d/.-])(?P<year>{YEAR})[-/](?P<month>1[0-2]|0[1-9])(?![\d/-]){NO_COUNT}"
NUMERIC = (
    r"(?<![\d/.-])(?P<one>\d\d?)(?P<sep>[-/.])(?P<two>\d\d?)(?P=sep)"
    r"(?:(?P<year>(?:1\d|20)\d\d)|(?P<short>\d\d))(?![\d/]|[.-]\d)"
)
DAY_MONTH = rf"{_WEEKDAY}(?<![\d.,/:$£€]){_DAYS_BEFORE}(?: of |,? ?[-./]? ?){_MONTH}{_OF_YEAR}?"
MONTH_DAY = rf"{_WEEKDAY}{_MONTH} ?(?:the )?{_DAYS_AFTER}(?:{_OF_YEAR})?"
DAY_IN_WORDS = (
    rf"{_WEEKDAY}\b(?:(?:[Tt]he|[Oo]n) (?P<before>{_DAY_WORD})(?: day)? of (?P<month>{_MONTH_WORD})"
    rf"|(?P<month2>{_MONTH_WORD}) the (?P<behind>{_DAY_WORD}))(?![A-Za-z-]){_OF_YEAR}?"
)
MONTH_YEAR = rf"{_MONTH}{_OF_YEAR}"
QUARTER = (
    rf"\bQ(?P<quarter>[1-4])(?: of|,|/)?[ -]?(?P<fiscal>fiscal(?: year)? |FY ?)?'?(?P<year>{YEAR}|\d\d)(?!\d)"
    rf"|\b(?P<year2>{YEAR})[ -]?Q(?P<quarter2>[1-4])\b"
    rf"|\b(?P<ordinal>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[ -]quarter(?: of|,)? (?:the )?"
    rf"(?P<fiscal2>fiscal(?: year)? |FY ?)?(?P<year3>{YEAR})(?!\d)"
)
HALF = (
    rf"\b(?P<ordinal>first|second|latter|last|1st|2nd)[ -]half(?: of|,)? (?:the year )?(?P<year>{YEAR})(?!\d|s\b)"
    rf"|\bH(?P<half>[12])(?: of|,)?[ -]?(?P<year2>{YEAR})(?!\d)"
)
SEASON = (
    rf"\b(?P<season>{_SEASON})(?: of|,)? ?(?:(?P<year>{YEAR})(?:[-/](?P<to>\d\d(?:\d\d)?))?|'(?P<short>\d\d))(?!\d|s\b)"
)
SEASON_ALONE = (
    r"\b(?:[Ii]n(?: the)?|[Tt]his|[Ll]ast|[Nn]ext|[Ee]arly|[Mm]id|[Ll]ate|[Dd]uring(?: the)?|[Ss]ince|[Bb]y)[ -]"
    r"(?P<season>spring|summer|autumn|winter)\b(?!-)"
)
FISCAL = rf"\b(?:FY ?|[Ff]iscal(?: year)? )'?(?P<year>{YEAR}|\d\d)(?:[-/](?P<to>\d\d(?:\d\d)?))?(?!\d)"
YEAR_SPAN = rf"(?<![\d.,/$£€#-])(?P<year>{YEAR})(?: ?- ?|/)(?P<to>{YEAR}|\d\d?)(?!\d|[-/]\d|s\b){NO_COUNT}"
_AFTER_THE = (
    r"(?:(?<=\b[Tt]he )|(?<=\b[Tt]he early )|(?<=\b[Tt]he late )|(?<=\b[Tt]he mid[ -])"
    r"|(?<=\d0s and )|(?<=\d0s or )|(?<=\d0s to )|(?<=\d0s-))"
)
DECADE = (
    rf"(?<![\d.,$£€])(?P<year>(?:1\d\d|20\d)0)(?:s|(?<=\bthe \d{{4}})'s)\b|(?<!\w)'(?P<short>[2-9]0)'?s\b"
    rf"|{_AFTER_THE}(?:(?P<tens>[2-9]0)'?s|(?P<word>{'|'.join(DECADES)}|{'|'.join(w.capitalize() for w in DECADES)}))\b"
)
CENTURY = (
    rf"(?i)(?:(?<!-)|(?<=\bmid-))\b(?:(?P<from>\d\d?(?:st|nd|rd|th)|{_ORDINAL_WORD})(?: and | to | or |-)(?:the )?)?"
    rf"(?P<number>\d\d?(?:st|nd|rd|th)|{_ORDINAL_WORD})[ -]centur(?:y|ies)\b(?P<era>,? ?B\.?C\.?(?:E\.?)?)?"
)
ERA = (
    r"(?<![\d.,])(?P<year>\d{1,4}) ?(?P<era>B\.?C\.?(?:E\.)?|BCE|CE|A\.?D\.?)(?![A-Za-z])"
    r"|\b(?:AD|A\.D\.) ?(?P<year2>\d{1,4})(?!\d)"
)
SHORT_YEAR = r"\b(?:[Oo]f|[Ii]n|[Ss]ince|[Bb]y) '(?P<short>\d\d)(?![\d\w'])"
BARE_YEAR = rf"(?<![\d$£€#¥])(?<!\d[.,/:])(?P<year>{YEAR})(?!\d|-\d|[.,]\d)"
MONTH_ALONE = _FULL_MONTH
SHORT_MONTH_ALONE = (
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id)[ -]"
    rf"(?P<month>{_cased(SHORT_MONTHS)}|Sept)\b"
)
WEEKDAY_ALONE = rf"\b(?P<weekday>{_cased(WEEKDAYS)}|{'|'.join(WEEKDAYS)})(?:s|S)?\b"
THIS_WEEKDAY = rf"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his) )?(?P<weekday>{_cased(WEEKDAYS)})\b"

_UNIT = "day|week|month|year|decade|centur(?:y|ies)"
_AGO = rf"\d{{1,3}}|a|an|{'|'.join(NUMBERS)}"
TODAY = r"(?i)\b(?P<word>today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|last night)\b"
THIS_UNIT = (
    r"(?i)\b(?P<which>this|last|next|(?:the )?(?:past|previous|coming|current))"
    r" (?P<unit>week|month|year|decade|century)\b"
)
THIS_SEASON = r"\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext) (?P<season>spring|summer|autumn|fall|winter)\b"
THIS_MONTH = rf"\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext) (?P<month>{_cased(MONTHS)})\b(?! \d)"
AGO = rf"(?i)\b(?:(?P<loose>about|around|almost|nearly|over|more than) )?(?P<number>{_AGO}) (?P<unit>{_UNIT})s? ago\b"
