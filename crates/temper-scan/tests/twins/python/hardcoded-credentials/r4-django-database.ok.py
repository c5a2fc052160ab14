import os

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "shop",
        "USER": "shop_app",
        "PASSWORD": os.environ.get("DB_PASSWORD"),
        "HOST": "db.internal",
        "PORT": "5432",
    }
}
