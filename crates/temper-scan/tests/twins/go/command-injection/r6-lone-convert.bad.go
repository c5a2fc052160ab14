func convertImage(w http.ResponseWriter, r *http.Request) {
	width := r.URL.Query().Get("width")
	format := r.URL.Query().Get("format")

	switch format {
	case "png", "jpg", "webp":
	default:
		http.Error(w, "unsupported format", http.StatusBadRequest)
		return
	}

	cmdStr := "convert input.png -resize " + width + " output." + format
	cmd := exec.Command("sh", "-c", cmdStr)
	if err := cmd.Run(); err != nil {
		log.Println("conversion failed:", err)
		http.Error(w, "conversion failed", http.StatusInternalServerError)
		return
	}
	http.ServeFile(w, r, "output.png")
}
