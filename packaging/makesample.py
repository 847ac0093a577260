#!/usr/bin/env python3
# SPDX-FileCopyrightText: CodeDesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the sample log of resources/samples. Everything in it is invented.

Usage: packaging/makesample.py, from the root of the checkout. The same script writes the same bytes.
"""

import gzip
import json
import random
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

SEED = 20261120
FIRST_DAY = date(2026, 7, 20)
LAST_DAY = date(2026, 11, 20)
BUSY_DAY = date(2026, 9, 15)  # the service was in trouble: many system errors
QUIET_DAYS = (date(2026, 10, 1), date(2026, 10, 2), date(2026, 10, 3))
CALLS_ON_A_WORKDAY = 262
BEIJING = timezone(timedelta(hours=8))
SAMPLES = Path("resources/samples")
CATALOGUE = Path("resources/catalogue/10-return-codes.zh.json")

HEADER = ("order_no", "time", "channel", "app_id", "code", "message", "similarity", "live_rate",
          "front_mask", "card_warnings", "name")

# Way of integration: share of all calls, application, failures with their weights.
WECHAT_FAILURES = {"1002": 9, "1004": 14, "1101": 4, "1102": 2, "1106": 2, "1201": 11, "1202": 3, "1203": 9,
                   "1205": 4, "1301": 7, "1302": 5, "1303": 3, "2004": 3, "2006": 13, "2007": 5, "2010": 2,
                   "2011": 7, "2012": 1, "2016": 18, "15": 6, "201": 1, "1007": 3, "4": 2}
H5_FAILURES = {"66660004": 17, "66660010": 8, "66660011": 9, "66660015": 4, "66660016": 6, "66660017": 5,
               "66660018": 7, "66660023": 14, "66660037": 2, "66660035": 2, "66660038": 4, "-4017": 1,
               "-5001": 6, "-5009": 3, "-5018": 4, "400101": 2, "400504": 2, "300101": 2, "66660099": 1}
CARD_FAILURES = {"66661001": 14, "66661006": 5, "66661005": 4, "66661008": 6, "66661009": 3, "-9014": 4,
                 "-9012": 3, "-9110": 3, "-9111": 5, "-9114": 2}
CHANNELS = (
    ("mini-program", 34, "RULE-DEMO-96", WECHAT_FAILURES),
    ("wechat-h5", 13, "RULE-DEMO-12", WECHAT_FAILURES),
    ("wechat-native-h5", 9, "RULE-DEMO-12", WECHAT_FAILURES),
    ("app-sdk", 24, "TIDADEMO01", H5_FAILURES),
    ("h5", 9, "TIDADEMO02", H5_FAILURES),
    ("pc-h5", 3, "TIDADEMO02", H5_FAILURES),
    ("app-sdk", 8, "TIDADEMO03", CARD_FAILURES),
)
FOREIGN_CODES = {"1007", "300101", "66660099"}  # of other documents, and one of none, as real logs have them
SUCCESS_RATE = 0.71
NAMES = ("张*", "李*", "王**", "刘*", "陈**", "杨*", "赵*", "周**", "吴*", "欧阳**")
MASKS = ("00000000", "00000000", "00000000", "10000000", "00010000", "10010100", "00000100")
CARD_LISTS = ("", "", "", "-9111", "[-9110,-9111]", "-9114")


def read_messages():
    """Returns the Chinese message of each code of the catalogue."""
    rows = json.loads(CATALOGUE.read_text(encoding="utf-8"))["rows"]
    return {code: row["message"]["zh"] for row in rows for code in row["codes"]}


def weighted(rng, weights):
    """Returns a key of `weights` as often as its value says."""
    point = rng.random() * sum(weights.values())
    for key, weight in weights.items():
        point -= weight
        if point < 0:
            return key
    return key


def calls_of(day):
    """Returns how many calls a day has: fewer at weekends and holidays, slowly growing."""
    growth = 0.85 + 0.3 * (day - FIRST_DAY).days / (LAST_DAY - FIRST_DAY).days
    weekday = 0.55 if day.weekday() >= 5 else 1.0
    holiday = 0.3 if day in QUIET_DAYS else 1.0
    return CALLS_ON_A_WORKDAY * growth * weekday * holiday


def second_of_day(rng):
    """Returns a time of day: most calls fall into the hours of work, a few into the night."""
    hour = rng.gauss(14.5, 3.6) if rng.random() < 0.94 else rng.random() * 24
    return int(min(max(hour, 0.05), 23.9) * 3600) + rng.randrange(60)


def attempt(rng, messages, failures, day, is_card):
    """Returns code, message, similarity, live rate, mask and card warnings of one try."""
    trouble = day == BUSY_DAY and rng.random() < 0.22
    code = "4" if trouble else "0" if rng.random() < SUCCESS_RATE else weighted(rng, failures)
    compared = not is_card and code in ("0", "2011", "2016", "66660004")
    similarity = ""
    if compared:
        low, high = (82.0, 99.6) if code == "0" else (21.0, 68.0)
        similarity = f"{low + (high - low) * rng.random():.2f}"
    live_rate = str(rng.randrange(90, 100) if code == "0" else rng.randrange(35, 95)) if compared else ""
    mask = MASKS[rng.randrange(len(MASKS))] if is_card and code == "0" and rng.random() < 0.6 else ""
    cards = CARD_LISTS[rng.randrange(len(CARD_LISTS))] if is_card and code == "0" and not mask else ""
    return code, messages.get(code, ""), similarity, live_rate, mask, cards


def orders_of(rng, messages, day):
    """Yields the calls of one day. An order that failed is often tried again within minutes."""
    target = calls_of(day) * (0.92 + 0.16 * rng.random())
    made = number = 0
    shares = {index: channel[1] for index, channel in enumerate(CHANNELS)}
    while made < target:
        number += 1
        channel, _, app, failures = CHANNELS[weighted(rng, shares)]
        is_card = failures is CARD_FAILURES
        order = f"CD{day:%Y%m%d}{number:04d}{rng.randrange(0x10000):04x}"
        name = NAMES[rng.randrange(len(NAMES))]
        moment = datetime(day.year, day.month, day.day) + timedelta(seconds=second_of_day(rng))
        for _ in range(4):
            code, message, similarity, live_rate, mask, cards = attempt(rng, messages, failures, day, is_card)
            yield [order, f"{moment:%Y-%m-%d %H:%M:%S}", channel, app, code, message, similarity, live_rate,
                   mask, cards, name]
            made += 1
            if code == "0" or rng.random() < 0.35:
                break
            moment += timedelta(seconds=rng.randrange(9, 140))


def make_rows():
    """Returns all calls in the order of their time."""
    rng = random.Random(SEED)
    messages = read_messages()
    rows = []
    day = FIRST_DAY
    while day <= LAST_DAY:
        rows += orders_of(rng, messages, day)
        day += timedelta(days=1)
    return sorted(rows, key=lambda row: row[1])


def cell(text):
    """Returns a cell of a CSV, quoted where it has to be."""
    return f'"{text}"' if any(c in text for c in ',"\n') else text


def line(row):
    return ",".join(cell(text) for text in row)


def changed(row, **cells):
    """Returns a copy of a row with other cells."""
    copy = list(row)
    for column, text in cells.items():
        copy[HEADER.index(column)] = text
    return copy


def spoil(rows):
    """Returns the lines of the log with the faults real logs have: the importer lists every one of them."""
    lines = [line(row) for row in rows]
    count = len(rows)
    spots = [count * part // 20 for part in range(1, 20)]
    extra = {
        spots[1]: line(rows[spots[1] - 3]),  # written twice
        spots[3]: line(rows[spots[3] - 1]),
        spots[4]: line(changed(rows[spots[4]], code="", message="")),  # no return code
        spots[6]: line(changed(rows[spots[6]], time="2026-09-31 10:15:00")),  # no such day
        spots[8]: "",
        spots[9]: line(rows[spots[9]])[:31],  # cut off
        spots[11]: line(changed(rows[spots[11]], similarity="n/a")),
        spots[12]: line(changed(rows[spots[12] - 2], message="成功（补录）")),  # same call, other text
        spots[14]: "",
        spots[15]: line(changed(rows[spots[15]], time="")) + ",extra",  # a column too many
        spots[16]: line(rows[spots[16] - 5]),
        spots[17]: line(changed(rows[spots[17]], time="yesterday")),
    }
    for spot in sorted(extra, reverse=True):
        lines.insert(spot, extra[spot])
    return lines


def bill_page():
    """Returns a page of GetWeChatBillDetails: tokens with several tries and what the vendor charged."""
    rng = random.Random(SEED + 1)
    messages = read_messages()
    charged = {"0", "2006", "2016"}
    stories = (["0"], ["1004", "0"], ["1201", "1203", "0"], ["2016", "2016", "0"], ["0"], ["2007"], ["1002", "1002"],
               ["2006"], ["1102", "0"], ["0"], ["2016"], ["1301", "0"], ["1205", "1201", "1004", "0"], ["0"])
    moment = datetime(2026, 11, 20, 9, 2, 11, 273000, tzinfo=BEIJING)
    tokens = []
    for number, codes in enumerate(stories):
        details = []
        for code in codes:
            moment += timedelta(seconds=rng.randrange(20, 95), milliseconds=rng.randrange(1000))
            similarity = {"0": 97.31, "2016": 41.2}.get(code)
            details.append({
                "ErrorMessage": messages[code], "Name": NAMES[number % len(NAMES)],
                "Seq": f"e594dc57-0000-4000-8000-{rng.randrange(1 << 48):012x}", "IdCard": "1101***********99X",
                "ErrorCode": code, "IsNeedCharge": code in charged, "ChargeType": "核身",
                "ReqTime": str(int(moment.timestamp() * 1000)),
                "Sim": "" if similarity is None else f"{similarity - rng.random() * 5:.2f}",
            })
        tokens.append({"ChargeCount": sum(d["IsNeedCharge"] for d in details), "ChargeDetails": details,
                       "BizToken": f"DEMO{number:04d}-0F1E-455B-BE13-{rng.randrange(1 << 48):012X}",
                       "RuleId": "RULE-DEMO-96"})
        moment += timedelta(minutes=rng.randrange(3, 25))
    return {"Response": {"NextCursor": 1873, "WeChatBillDetails": tokens, "HasNextPage": False,
                         "RequestId": "00000000-0000-4000-8000-000000000001"}}


def main():
    used = {code for _, _, _, failures in CHANNELS for code in failures}
    assert used - read_messages().keys() == FOREIGN_CODES, "the sample has codes it does not mean to have"
    SAMPLES.mkdir(parents=True, exist_ok=True)
    lines = [",".join(HEADER)] + spoil(make_rows())
    text = "\r\n".join(lines) + "\r\n"
    with open(SAMPLES / "calls-sample.csv.gz", "wb") as raw, \
            gzip.GzipFile("", "wb", compresslevel=9, fileobj=raw, mtime=0) as packed:
        packed.write(text.encode("utf-8"))
    page = json.dumps(bill_page(), ensure_ascii=False, indent=2)
    (SAMPLES / "wechat-bill-sample.json").write_text(page + "\n", encoding="utf-8")
    print(len(lines) - 1, "lines")


if __name__ == "__main__":
    main()
