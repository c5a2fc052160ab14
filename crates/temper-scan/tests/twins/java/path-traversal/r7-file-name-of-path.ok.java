@PostMapping("/import")
public String importCsv(@RequestParam("file") MultipartFile file, RedirectAttributes attributes) throws IOException {
    if (file.isEmpty()) {
        attributes.addFlashAttribute("message", "Please choose a file");
        return "redirect:/import";
    }
    String name = Paths.get(file.getOriginalFilename()).getFileName().toString();
    Path target = Paths.get("/srv/import").resolve(name);
    try (InputStream in = file.getInputStream()) {
        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
    attributes.addFlashAttribute("message", "File imported");
    return "redirect:/import";
}
