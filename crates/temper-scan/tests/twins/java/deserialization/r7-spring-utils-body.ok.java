@PostMapping(value = "/jobs/restore", consumes = "application/octet-stream")
public String restore(@RequestBody byte[] snapshot) throws Exception {
    ByteArrayInputStream bytes = new ByteArrayInputStream(snapshot);
    DataInputStream in = new DataInputStream(bytes);
    JobState state = new JobState(in.readLong(), in.readUTF());
    return "restored " + state.getId();
}
