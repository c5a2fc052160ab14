import os

DATABASES = {
    "default": {
        "USER": "shop",
        "PASSWORD": "tR0ub4dor&3",  # bad
    }
}
API_KEY = "f81d4fae-7dec-11d0"  # bad
API_KEY_HEADER = "X-Api-Key-1"  # ok
OTHER = {"PASSWORD": os.environ["OTHER_PASSWORD"]}  # ok
PASSWORD = "<your-password>"  # ok
PASSWORD_LABEL = "Password for 2FA"  # ok
