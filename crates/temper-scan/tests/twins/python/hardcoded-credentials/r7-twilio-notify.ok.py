import os

from twilio.rest import Client

ACCOUNT_SID = os.environ["TWILIO_ACCOUNT_SID"]
AUTH_TOKEN = os.environ["TWILIO_AUTH_TOKEN"]
SENDER = "+15005550006"


def send_sms(to, text):
    client = Client(ACCOUNT_SID, AUTH_TOKEN)
    message = client.messages.create(body=text, from_=SENDER, to=to)
    return message.sid
