@GetMapping("/notes/grep")
public List<String> grep(@RequestParam String expr) {
    Pattern pattern = Pattern.compile(Pattern.quote(expr), Pattern.CASE_INSENSITIVE);
    return notes.all().stream().filter(n -> pattern.matcher(n).find()).toList();
}
