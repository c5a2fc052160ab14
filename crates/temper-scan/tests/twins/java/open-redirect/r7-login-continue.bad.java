@PostMapping("/login")
public void login(@RequestParam String user, @RequestParam String password,
                  @RequestParam(name = "continue", required = false) String next,
                  HttpServletResponse response) throws IOException {
    if (!accounts.matches(user, password)) {
        response.sendRedirect("/login?failed");
        return;
    }
    String target = "/home";
    if (next != null && next.startsWith("/")) {
        target = next;
    }
    response.sendRedirect(target);
}
