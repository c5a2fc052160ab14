func GetUserByName(db *sql.DB, name string) (*User, error) {
	query := "SELECT id, name, email FROM users WHERE name = '" + name + "'"
	row := db.QueryRow(query)
	var u User
	if err := row.Scan(&u.ID, &u.Name, &u.Email); err != nil {
		return nil, fmt.Errorf("get user: %w", err)
	}
	return &u, nil
}
