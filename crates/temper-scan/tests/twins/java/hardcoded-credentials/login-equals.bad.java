import java.util.Scanner;

public class AdminConsole {
    private final java.util.function.Function<String, char[]> lookup;

    AdminConsole(java.util.function.Function<String, char[]> lookup) {
        this.lookup = lookup;
    }

    public static boolean authenticate(String username, String password, AdminConsole console) {
        return username.equals("superuser") && password.equals("Tr0ub4dor&3");
    }
}
