from twilio.rest import Client

ACCOUNT_SID = "AC3f0c4b6f8c9d4e53a1b2c7d9e8f60718"
AUTH_TOKEN = "b7e4c1d98a6f4f02937d5c6e1a8b0f34"
SENDER = "+15005550006"


def send_sms(to, text):
    client = Client(ACCOUNT_SID, AUTH_TOKEN)
    message = client.messages.create(body=text, from_=SENDER, to=to)
    return message.sid
