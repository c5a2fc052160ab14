from Crypto.Cipher import AES, DES


def encrypt(key, text):
    DES.new(key)  # bad
    AES.new(key, AES.MODE_GCM)  # ok
