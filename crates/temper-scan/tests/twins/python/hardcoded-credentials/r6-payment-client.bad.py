import os

import requests


class PaymentClient:
    BASE_URL = "https://api.payments.example.com/v1"

    def __init__(self):
        self.api_key = "sk_prod_4eC39HqLyjWDarjtT1zdp7dc"

    def charge(self, amount, currency="eur"):
        response = requests.post(
            f"{self.BASE_URL}/charges",
            headers={"Authorization": f"Bearer {self.api_key}"},
            json={"amount": amount, "currency": currency},
            timeout=10,
        )
        response.raise_for_status()
        return response.json()
