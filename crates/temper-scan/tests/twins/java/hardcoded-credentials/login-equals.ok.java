import java.util.Scanner;

public class AdminConsole {
    private final java.util.function.Function<String, char[]> lookup;

    AdminConsole(java.util.function.Function<String, char[]> lookup) {
        this.lookup = lookup;
    }

    public static boolean authenticate(String username, String password, AdminConsole console) {
        char[] expected = console.lookup.apply(username);
        return expected != null && java.util.Arrays.equals(expected, password.toCharArray());
    }
}
