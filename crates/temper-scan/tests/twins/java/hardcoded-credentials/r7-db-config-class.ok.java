public class OrderDao {
    private static final String URL = "jdbc:postgresql://db.internal:5432/orders";
    private static final String USER = "orders_app";
    private static final String PASSWORD = System.getProperty("orders.db.password");

    public int count() throws SQLException {
        try (Connection con = DriverManager.getConnection(URL, USER, PASSWORD);
                Statement st = con.createStatement();
                ResultSet rs = st.executeQuery("SELECT count(*) FROM orders")) {
            rs.next();
            return rs.getInt(1);
        }
    }
}
