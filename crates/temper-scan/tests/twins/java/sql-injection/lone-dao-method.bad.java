public User findUser(String username, String password) throws SQLException {
    Connection conn = dataSource.getConnection();
    String query = String.format("SELECT * FROM users WHERE username = '%s' AND pw_hash = '%s'", username, hash(password));
    Statement stmt = conn.createStatement();
    ResultSet rs = stmt.executeQuery(query);
    if (rs.next()) {
        return new User(rs.getInt("id"), rs.getString("username"));
    }
    return null;
}
