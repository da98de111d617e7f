"""Addresses, file names and code are objects; what looks like them is prose."""

import time

import pytest

from copyedit.readers.objects import objects_in


def found(text):
    return [text[start:end] for start, end in objects_in(text, 0, len(text))]


@pytest.mark.parametrize(
    "thing",
    [
        "https://news.example/2024/05/storm.html",
        "http://a.example/b_(c)?d=1&e=2#f",
        "www.harbour.example",
        "mailto:desk@paper.example",
        "desk.night+tips@paper.co.uk",
        "paper.co.uk/contact",
        "Ferry.com",
        "localnews.org:8080/x",
        "report.pdf",
        "REPORT.PDF",
        "budget-2024_final.xlsx",
        "Node.js",
        ".gitignore",
        ".NET",
        "VB.NET",
        "/usr/local/bin",
        "~/notes/today.txt",
        "../drafts/lead.md",
        "src/app.py",
        r"C:\Users\desk",
        "#HarbourFire",
        "#2024budget",
        "@night_desk",
        "@desk@social.example",
        "3f9d2c8e1b7a605d4c3e2f1a0b9c8d7e6f5a4b3c",
        "3f9d2c8",
        "1b4e28ba-2fa1-41d2-883f-0016d3cca427",
        "0c:2e:5a:b1:9f:3d",
        "2001:db8:0:0:1:ab",
        "0xBEEF",
        "v2.4.1",
        "10.4.7",
        "7.2.0-190311",
        "192.168.10.4",
        "word_count",
        "_cache_size",
        r"\\server\share",
        "utf8Text",
        "os.path.join",
        "flush()",
        "reader.close()",
        ":tada:",
        ":+1:",
        ":ballot_box_with_check:",
        "{{ page.title }}",
        "{% include footer %}",
        "${name}",
    ],
)
def test_is_an_object_in_every_surrounding(thing):
    for frame in ["{}", "see {} now", "({})", "“{}.”", "— {}, so", "is it {}?", "{}\n"]:
        assert found(frame.replace("{}", thing)) == [thing]


@pytest.mark.parametrize(
    "text",
    [
        "and/or, he/she/they, km/h, w/o, 24/7, 9/11, AC/DC, either /or",
        "U.S., U.S.-led, e.g. this, i.e. that, p.m., J.R.R. Tolkien, Ph.D.s",
        "iPad, eBay, McDonald, iPhone15, YouTube, O’Neill-Smith",
        "$1.5m, £2.50, 9.30am, 4.5-litre, 1.000.000, 1,5, 3.5bn, 10.30-11.30",
        "12.05.2024, 31.12.99, 5/6/2024, 10:45, 10:45:30, 3:16, 2–1",
        "C#, F#, #1, No.5, Q&A, AT&T, R&B, 5 @ $2, 4x4, 2nd, COVID-19",
        "It ended.Then it began, the end.next day, vs.The rest, Mr.Smith.",
        "defaced facades, 1234567, a_ b, _word_, note:this:that",
        "state-of-the-art, rock’n’roll, ’tis, x-ray, well...almost",
    ],
)
def test_looks_like_an_object_and_is_prose(text):
    assert found(text) == []


def test_marks_after_an_address_end_the_sentence_not_the_address():
    text = "See http://a.example/b, (www.c.example/d). Or http://e.example/?f=g!"
    assert found(text) == [
        "http://a.example/b",
        "www.c.example/d",
        "http://e.example/?f=g",
    ]


def test_only_the_stretch_is_searched():
    text = "a.pdf b.pdf c.pdf"
    assert objects_in(text, 6, 11) == [(6, 11)]


@pytest.mark.parametrize(
    "unit",
    ["a", "a-", "a.", "a/", "/", "@a", "a_", ":a", "{{", "1.", "f0", "http://(", "~/"],
)
def test_a_line_of_any_length_costs_no_more_than_its_length(unit):
    line = unit * (100_000 // len(unit))
    start = time.process_time()
    objects_in(line, 0, len(line))
    assert time.process_time() - start < 1
