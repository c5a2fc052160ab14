import requests

OPTIONS = {"timeout": 5, "verify": True, "headers": {"Accept": "application/json"}}


def exchange_rate(currency):
    reply = requests.get("https://rates.example.com/latest", params={"c": currency}, **OPTIONS)
    return reply.json()["rate"]


if __name__ == "__main__":
    print(exchange_rate("CHF"))
