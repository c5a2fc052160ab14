@PostMapping("/login")
public void login(@RequestParam String user, @RequestParam String password,
                  @RequestParam(name = "continue", required = false) String next,
                  HttpServletResponse response) throws IOException {
    if (!accounts.matches(user, password)) {
        response.sendRedirect("/login?failed");
        return;
    }
    String target = "/home";
    if ("orders".equals(next) || "profile".equals(next)) {
        target = "/" + next;
    }
    response.sendRedirect(target);
}
