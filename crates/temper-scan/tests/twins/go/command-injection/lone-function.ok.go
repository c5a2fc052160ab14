package main

// Helper of a larger program, quoted alone.
func RunBackup(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("target")
	command := "tar czf /backup/all.tgz /srv"
	log.Println("backup requested", len(target))
	if err := exec.Command("sh", "-c", command).Run(); err != nil {
		http.Error(w, "backup failed", http.StatusInternalServerError)
	}
}
