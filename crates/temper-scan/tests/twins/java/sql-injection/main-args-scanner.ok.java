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
        PreparedStatement statement = conn.prepareStatement("DELETE FROM students WHERE name = ?");
        statement.setString(1, name);
        int rows = statement.executeUpdate();
        System.out.println("Deleted " + rows + " rows");
    }
}
