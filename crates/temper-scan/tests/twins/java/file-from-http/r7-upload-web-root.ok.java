@PostMapping("/photos")
public String upload(@RequestParam("photo") MultipartFile photo) throws IOException {
    String original = photo.getOriginalFilename();
    String ext = original.substring(original.lastIndexOf('.') + 1).toLowerCase().replaceAll("[^a-z0-9]", "");
    if (!List.of("png", "jpg", "gif").contains(ext)) {
        return "refused";
    }
    Path target = Path.of("/var/www/html/photos", UUID.randomUUID() + "." + ext);
    photo.transferTo(target);
    return "ok";
}
