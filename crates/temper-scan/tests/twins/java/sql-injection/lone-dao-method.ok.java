public User findUser(String username, String password) throws SQLException {
    Connection conn = dataSource.getConnection();
    String query = String.format("SELECT * FROM users WHERE %s = ? AND %s = ?", "username", "pw_hash");
    PreparedStatement stmt = conn.prepareStatement(query);
    stmt.setString(1, username);
    stmt.setString(2, hash(password));
    ResultSet rs = stmt.executeQuery();
    if (rs.next()) {
        return new User(rs.getInt("id"), rs.getString("username"));
    }
    return null;
}
