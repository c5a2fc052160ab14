void answer(Socket client) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream()));
    String target = URLDecoder.decode(in.readLine().split(" ")[1], StandardCharsets.UTF_8);
    OutputStream out = client.getOutputStream();
    out.write(("HTTP/1.1 302 Found\r\nLocation: /new" + target + "\r\n\r\n").getBytes());
    out.flush();
}
