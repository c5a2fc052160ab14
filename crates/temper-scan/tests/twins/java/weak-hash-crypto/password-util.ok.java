package com.example.auth;

import java.math.BigInteger;
import java.security.*;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

public final class PasswordUtil {
    private PasswordUtil() { }

    public static String hash(String input) {
        return new BCryptPasswordEncoder().encode(input);
    }
}
