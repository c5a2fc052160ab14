@GetMapping("/admin/export")
public ResponseEntity<String> export(HttpServletRequest request) {
    boolean admin = request.isUserInRole("ADMIN");
    if (!admin) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    return ResponseEntity.ok(exporter.all());
}
