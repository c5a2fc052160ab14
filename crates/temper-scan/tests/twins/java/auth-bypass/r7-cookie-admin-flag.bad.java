@GetMapping("/admin/export")
public ResponseEntity<String> export(HttpServletRequest request) {
    boolean admin = false;
    for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals("isAdmin")) {
            admin = Boolean.parseBoolean(cookie.getValue());
        }
    }
    if (!admin) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    return ResponseEntity.ok(exporter.all());
}
