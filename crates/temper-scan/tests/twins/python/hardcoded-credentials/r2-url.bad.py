import os
from sqlalchemy import create_engine

engine = create_engine("postgresql://app:Xk29-plum@db/shop")
