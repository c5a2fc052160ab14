func convertImage(w http.ResponseWriter, r *http.Request) {
	width, err := strconv.Atoi(r.URL.Query().Get("width"))
	if err != nil || width <= 0 || width > 4000 {
		http.Error(w, "invalid width", http.StatusBadRequest)
		return
	}
	format := r.URL.Query().Get("format")

	switch format {
	case "png", "jpg", "webp":
	default:
		http.Error(w, "unsupported format", http.StatusBadRequest)
		return
	}

	cmdStr := "convert input.png -resize " + strconv.Itoa(width) + " output." + format
	cmd := exec.Command("sh", "-c", cmdStr)
	if err := cmd.Run(); err != nil {
		log.Println("conversion failed:", err)
		http.Error(w, "conversion failed", http.StatusInternalServerError)
		return
	}
	http.ServeFile(w, r, "output.png")
}
