// The calls that hash without the providers of OpenSSL 3 are marked as deprecated.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
