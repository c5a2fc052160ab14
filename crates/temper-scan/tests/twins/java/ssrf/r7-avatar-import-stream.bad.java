public class AvatarImport extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        URL source = new URL(request.getParameter("avatarUrl"));
        String host = source.getHost();
        if (!host.endsWith("gravatar.com")) {
            log("avatar from " + host.length());
        }
        try (InputStream in = source.openStream()) {
            Files.copy(in, Files.createTempFile("avatar", ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
        response.setStatus(204);
    }
}
