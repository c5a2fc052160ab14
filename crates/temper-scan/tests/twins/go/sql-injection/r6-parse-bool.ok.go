func listTasks(c *gin.Context) {
	descending, _ := strconv.ParseBool(c.Query("desc"))
	direction := "ASC"
	if descending {
		direction = "DESC"
	}

	rows, err := db.Query("SELECT id, title, done FROM tasks ORDER BY id " + direction)
	if err != nil {
		c.JSON(http.StatusInternalServerError, gin.H{"error": "could not load tasks"})
		return
	}
	defer rows.Close()

	var tasks []Task
	for rows.Next() {
		var t Task
		if err := rows.Scan(&t.ID, &t.Title, &t.Done); err != nil {
			c.JSON(http.StatusInternalServerError, gin.H{"error": "could not load tasks"})
			return
		}
		tasks = append(tasks, t)
	}
	c.JSON(http.StatusOK, tasks)
}
