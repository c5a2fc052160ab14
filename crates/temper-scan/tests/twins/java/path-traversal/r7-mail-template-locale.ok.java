package mail;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

public class MailTemplates {

    public String welcome(HttpServletRequest request) throws IOException {
        String lang = "en";
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals("lang")) {
                    lang = pick(cookie.getValue());
                }
            }
        }
        try (BufferedReader reader = new BufferedReader(new FileReader("templates/" + lang + "/welcome.txt"))) {
            return reader.lines().collect(Collectors.joining("\n"));
        }
    }

    private static String pick(String value) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "de":
            case "de-at":
                return "de";
            case "fr":
                return "fr";
            default:
                return "en";
        }
    }
}
