import java.sql.*;
import java.util.Scanner;

public class StudentManager {
    private static final String URL = "jdbc:sqlite:students.db";

    public static void main(String[] args) throws SQLException {
        Scanner scanner = new Scanner(System.in);
        System.out.print("Name to delete: ");
        String name = scanner.nextLine();
        try (Connection conn = DriverManager.getConnection(URL)) {
            deleteStudent(conn, name);
        }
    }

    private static void deleteStudent(Connection conn, String name) throws SQLException {
        Statement statement = conn.createStatement();
        int rows = statement.executeUpdate("DELETE FROM students WHERE name = '" + name + "'");
        System.out.println("Deleted " + rows + " rows");
    }
}
