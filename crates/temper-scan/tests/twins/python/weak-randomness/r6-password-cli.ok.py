import argparse
import random
import string


def generate_password(length, symbols):
    alphabet = string.ascii_letters + string.digits
    if symbols:
        alphabet += "!@#$%^&*"
    rng = random.SystemRandom()
    password = []
    for _ in range(length):
        password.append(rng.choice(alphabet))
    return "".join(password)


def main():
    parser = argparse.ArgumentParser(description="Generate a password")
    parser.add_argument("--length", type=int, default=16)
    parser.add_argument("--symbols", action="store_true")
    args = parser.parse_args()
    print(generate_password(args.length, args.symbols))


if __name__ == "__main__":
    main()
