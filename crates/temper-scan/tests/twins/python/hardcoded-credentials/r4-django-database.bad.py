import os

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "shop",
        "USER": "shop_app",
        "PASSWORD": "tR0ub4dor&3xyz",
        "HOST": "db.internal",
        "PORT": "5432",
    }
}
