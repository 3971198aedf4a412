from email.message import EmailMessage
from pathlib import Path

from read.material import PARAGRAPHS, TEXT, errors, found, put, read


def _mail(**headers: str) -> EmailMessage:
    mail = EmailMessage()
    for name, value in {
        "Subject": "Le port rouvre à Brimont",
        "From": "Agence du Nord <fil@adn.example>",
        **headers,
    }.items():
        mail[name] = value
    return mail


def test_a_mail(tmp_path: Path) -> None:
    mail = _mail(Date="Mon, 06 May 2024 08:30:00 +0200")
    mail.set_content(TEXT)
    mail.add_alternative("<p>Autre</p>", subtype="html")
    (dispatch,) = found(put(tmp_path, "a.eml", mail.as_bytes()))
    assert (dispatch.text.strip(), dispatch.title) == (TEXT, "Le port rouvre à Brimont")
    assert (dispatch.author, dispatch.published) == ("Agence du Nord", "2024-05-06T08:30:00+02:00")


def test_a_mail_in_html(tmp_path: Path) -> None:
    mail = _mail()
    mail.set_content("".join(f"<p>{each}</p>" for each in PARAGRAPHS), subtype="html", charset="iso-8859-1")
    assert found(put(tmp_path, "a.eml", mail.as_bytes()))[0].text == TEXT


def test_a_mail_without_text(tmp_path: Path) -> None:
    mail = _mail()
    mail.add_attachment(b"\x00", maintype="image", subtype="png")
    assert "holds no text" in errors(read(put(tmp_path, "a.eml", mail.as_bytes())))[0]


def test_an_encoding_that_nobody_knows(tmp_path: Path) -> None:
    content = b"Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=klingon\r\n\r\nLe port rouvre.\r\n"
    (told,) = read(put(tmp_path, "a.eml", content))
    assert "Le port rouvre" in str(told) or "decoded" in str(told)
