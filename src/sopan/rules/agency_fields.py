"""Fields an agency asks for beyond the national form: profile and procedure go in, findings come out (ID21)."""
