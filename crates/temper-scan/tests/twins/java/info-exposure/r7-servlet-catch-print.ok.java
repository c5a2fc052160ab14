@Override
protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    PrintWriter out = response.getWriter();
    try {
        out.println(service.balance(Long.parseLong(request.getParameter("account"))));
    } catch (Exception e) {
        response.setStatus(500);
        log("Balance failed", e);
    }
}
