import os
from sqlalchemy import create_engine

engine = create_engine("postgresql://app@db/shop", connect_args={"password": os.environ["PW"]})
