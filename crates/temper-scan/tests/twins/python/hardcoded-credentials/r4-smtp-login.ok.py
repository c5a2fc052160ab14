import os
import smtplib
from email.message import EmailMessage


def send_report(recipient, text):
    message = EmailMessage()
    message["To"] = recipient
    message["Subject"] = "Report"
    message.set_content(text)
    with smtplib.SMTP_SSL("mail.example.org", 465) as server:
        server.login("reports@example.org", os.environ["SMTP_PASSWORD"])
        server.send_message(message)
